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
import { CommonGroundModel, ExplanationPart, ProposalModel, ReleaseAdviceModel } from './proposal.models.js';

/** A proposal as GraphQL shows it. */
export function toProposal(record: ProposalEntity): ProposalModel {
  const { id, matchRunId, mentorParticipationId, menteeParticipationId, state } = record;
  const { releasedAt, reviewedAt, lockedAt } = record;
  const about = { id, matchRunId, mentorParticipationId, menteeParticipationId, state };
  return Object.assign(new ProposalModel(), { ...about, releasedAt, reviewedAt, lockedAt, record });
}

/** The score for the team; null for the two people: it is no mark that they are given. */
export function toScore({ actor }: RequestContext, { score }: ProposalEntity): number | null {
  return reviewsProposals(actor) ? score : null;
}

/** The whole explanation for the team; nothing for the two people. */
export function toExplanation(ctx: RequestContext, record: ProposalEntity): ExplanationPart[] {
  return visibleParts(ctx, record).map((part) => toPart(ctx, part));
}

/** What the two have in common by these criteria, in words and in the order of the programme's criteria. */
export function toCommonGround(
  { language }: RequestContext,
  { explanation }: ProposalEntity,
  shared: Visibility['proposal'],
): CommonGroundModel[] {
  const told = commonGround(explanation.parts).filter(({ criterion }) => shared.includes(criterion));
  return told.map((part) =>
    Object.assign(new CommonGroundModel(), {
      criterion: part.criterion,
      label: criterionOf(part.criterion).label[language],
      sentence: partDetail(part, language),
    }),
  );
}

/** What the run advises for a draft; null for who does not release, and once it is no draft. */
export function toReleaseAdvice(ctx: RequestContext, record: ProposalEntity): ReleaseAdviceModel | null {
  const decision = visibleRelease(ctx.actor, record);
  if (!decision) return null;
  const { reason: code, ...figures } = decision;
  const reason = releaseSentence(decision, ctx.language);
  return Object.assign(new ReleaseAdviceModel(), { ...figures, code, reason });
}

/** The explanation in a sentence each for what counts for, against, and what nobody told; for the team as well. */
export function toSummary(ctx: RequestContext, record: ProposalEntity): string[] {
  return weighingSentences(weigh(visibleParts(ctx, record)), ctx.language);
}

function visibleParts({ actor }: RequestContext, { explanation }: ProposalEntity): readonly ExplainedPart[] {
  return reviewsProposals(actor) ? explanation.parts : [];
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
