import { ServiceUnavailableException } from '@nestjs/common';
import type { RequestContext, Result } from '@tdu/kernel';
import { type Alternative, alternativeSentence, weigh, weighingSentences } from '@tdu/matching-domain';
import { AlternativeChange, AlternativeModel, AlternativeWaiting } from './alternative.models.js';
import { toPart } from './proposal.mapper.js';

/**
 * What was found as GraphQL shows it. Throws ServiceUnavailableException with the code and the words of a refusal: a
 * field of a list has no room for one.
 */
export function toAlternatives(
  ctx: RequestContext,
  found: Result<readonly Alternative[]>,
): AlternativeModel[] {
  if (!found.ok) throw new ServiceUnavailableException(found.refusal);
  return found.value.map((one) => toAlternative(ctx, one));
}

/** An alternative as GraphQL shows it, in the reader's language. */
export function toAlternative(ctx: RequestContext, record: Alternative): AlternativeModel {
  const { mentorParticipationId, menteeParticipationId, score, costInPoints, costAtLeast, exact } = record;
  return Object.assign(new AlternativeModel(), {
    mentorParticipationId,
    menteeParticipationId,
    score,
    costInPoints,
    costAtLeast,
    exact,
    record,
    summary: weighingSentences(weigh(record.parts), ctx.language),
    explanation: record.parts.map((part) => toPart(ctx, part)),
    waiting: record.waiting.map((person) =>
      Object.assign(new AlternativeWaiting(), { role: person.role, record: person }),
    ),
    changes: record.changes.map((change) => Object.assign(new AlternativeChange(), { record: change })),
    sentence: alternativeSentence(record, ctx.language),
  });
}
