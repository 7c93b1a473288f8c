import type { Id, RequestContext } from '@tdu/kernel';
import { SHARED_FACTS, type SharedFact, forbidReasonLabel, sharedFactLabel } from '@tdu/matching-domain';
import type { ForbiddenPairEntity } from '../entities/forbidden-pair.entity.js';
import type { ProposalQuestionEntity } from '../entities/proposal-question.entity.js';
import type { Replaced } from '../proposals/draft-replacement.service.js';
import { toAlternative } from './alternative.mapper.js';
import { toProposal } from './proposal.mapper.js';
import {
  ForbiddenPairModel,
  ProposalQuestionModel,
  ReplacedProposals,
  SharedFactOption,
  SharedFactsModel,
} from './review.models.js';

/** A pair kept apart as GraphQL shows it. */
export function toForbiddenPair(record: ForbiddenPairEntity): ForbiddenPairModel {
  const { id, reason, note, forbiddenAt, liftedAt } = record;
  const reasonLabel = forbidReasonLabel(reason);
  return Object.assign(new ForbiddenPairModel(), {
    id,
    reason,
    reasonLabel,
    note,
    forbiddenAt,
    liftedAt,
    record,
  });
}

/** A question before an answer. */
export function toProposalQuestion(row: ProposalQuestionEntity): ProposalQuestionModel {
  const { id, side, text, askedAt, answer, answeredAt } = row;
  return Object.assign(new ProposalQuestionModel(), { id, side, text, askedAt, answer, answeredAt });
}

/** What a replacement did. */
export function toReplaced(
  ctx: RequestContext,
  { proposals, alternative, without }: Replaced,
): ReplacedProposals {
  return Object.assign(new ReplacedProposals(), {
    proposals: proposals.map(toProposal),
    alternative: toAlternative(ctx, alternative),
    withoutCount: without.length,
  });
}

/** Everything that may be shown, in the reader's language. */
export function sharedFactOptions({ language }: RequestContext): SharedFactOption[] {
  return SHARED_FACTS.map((fact) =>
    Object.assign(new SharedFactOption(), { fact, label: sharedFactLabel(fact, language) }),
  );
}

/** A list of agreed facts. */
export function toSharedFacts(participationId: Id, facts: readonly SharedFact[]): SharedFactsModel {
  return Object.assign(new SharedFactsModel(), { participationId, facts });
}
