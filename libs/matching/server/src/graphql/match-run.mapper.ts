import type { MessageLanguage } from '@tdu/kernel';
import { type BlockReason, reasonSentence, ruleLabel } from '@tdu/matching-domain';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import type { UnmatchedEntity } from '../entities/unmatched.entity.js';
import { stepLabel as labelOf } from '../runs/run-steps.js';
import { MatchRunModel } from './match-run.models.js';
import { Unmatched, UnmatchedReason } from './unmatched.models.js';

/** A run as GraphQL shows it, its step in the reader's language; what is kept of it stays where it is. */
export function toMatchRun(run: MatchRunEntity, language: MessageLanguage): MatchRunModel {
  const { id, state, progress, runOn, total, pairCount, unmatchedCount, certificateValid } = run;
  const { inputsHash, resultHash, error, createdAt, startedAt, finishedAt } = run;
  const figures = { total, pairCount, unmatchedCount, certificateValid, inputsHash, resultHash };
  const step = state === 'running' ? run.step : null;
  const stepLabel = step && labelOf(step, language);
  const life = { id, state, step, stepLabel, progress, runOn, error, createdAt, startedAt, finishedAt };
  return Object.assign(new MatchRunModel(), life, figures);
}

/** Someone left without a proposal, with the reasons in the reader's language. */
export function toUnmatched(record: UnmatchedEntity, language: MessageLanguage): Unmatched {
  const reasons = record.reasons.map((reason) => toReason(reason, record, language));
  return Object.assign(new Unmatched(), { id: record.id, role: record.role, reasons, record });
}

function toReason(
  reason: BlockReason,
  { role }: UnmatchedEntity,
  language: MessageLanguage,
): UnmatchedReason {
  const sentence = reasonSentence(reason, role, language);
  const counts =
    reason.kind === 'rule' ? { count: reason.blocked, alone: reason.alone } : { count: 0, alone: 0 };
  const label = reason.kind === 'rule' ? ruleLabel(reason.rule)[language] : sentence;
  const code = 'rule' in reason ? reason.rule : reason.kind;
  return Object.assign(new UnmatchedReason(), { code, label, sentence, ...counts });
}
