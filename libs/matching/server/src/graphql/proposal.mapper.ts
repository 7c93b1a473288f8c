import type { RequestContext } from '@tdu/kernel';
import {
  type ExplainedPart,
  type Visibility,
  weigh,
  weighingSentences,
  commonGround,
  criterionOf,
  partDetail,
  partSentence,
  partVerdict,
  releaseSentence,
  reviewsProposals,
  visibleRelease,
} from '@tdu/matching-domain';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import type { Released } from '../proposals/proposal-release.js';
import { ReleasedProposals } from './matching.results.js';
import { ExplanationPart, ProposalModel, ReleaseAdviceModel } from './proposal.models.js';

/** A proposal as GraphQL shows it. */
export function toProposal(record: ProposalEntity): ProposalModel {
  const { id, state, score, releasedAt, reviewedAt, lockedAt } = record;
  const dates = { releasedAt, reviewedAt, lockedAt };
  return Object.assign(new ProposalModel(), { id, state, score, ...dates, record });
}

/** The whole explanation for the team; for the two people what they have in common. */
export function toExplanation(
  ctx: RequestContext,
  record: ProposalEntity,
  shared: Visibility['proposal'],
): ExplanationPart[] {
  return visibleParts(ctx, record, shared).map((part) => toPart(ctx, part));
}

/** What the run advises for a draft; null for who does not release, and once it is no draft. */
export function toReleaseAdvice(ctx: RequestContext, record: ProposalEntity): ReleaseAdviceModel | null {
  const decision = visibleRelease(ctx.actor, record);
  if (!decision) return null;
  const { reason: code, ...figures } = decision;
  const reason = releaseSentence(decision, ctx.language);
  return Object.assign(new ReleaseAdviceModel(), { ...figures, code, reason });
}

/** The same in a sentence each for what counts for, against, and what nobody told. */
export function toSummary(
  ctx: RequestContext,
  record: ProposalEntity,
  shared: Visibility['proposal'],
): string[] {
  return weighingSentences(weigh(visibleParts(ctx, record, shared)), ctx.language);
}

function visibleParts(
  { actor }: RequestContext,
  { explanation: { parts } }: ProposalEntity,
  shared: Visibility['proposal'],
): readonly ExplainedPart[] {
  if (reviewsProposals(actor)) return parts;
  return commonGround(parts).filter(({ criterion }) => shared.includes(criterion));
}

/** Counts of a release. */
export function toReleased({ released, withdrawn }: Released): ReleasedProposals {
  return Object.assign(new ReleasedProposals(), { count: released.length, withdrawnCount: withdrawn.length });
}

/** One part in the reader’s language. */
export function toPart({ language }: RequestContext, part: ExplainedPart): ExplanationPart {
  return Object.assign(new ExplanationPart(), {
    criterion: part.criterion,
    label: criterionOf(part.criterion).label[language],
    points: part.points,
    maxPoints: part.max,
    verdict: partVerdict(part),
    sentence: partDetail(part, language),
    fullSentence: partSentence(part, language),
  });
}
