import { type CalendarDate, type Id, type RequestContext, newId } from '@tdu/kernel';
import type { DuoEntity } from '../entities/index.js';

/** What a duo is formed of. */
export interface DuoOrigin {
  readonly programmeVersionId: Id;
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  readonly formedOn: CalendarDate;
  /** The accepted proposal; null for a duo that continues another. */
  readonly proposalId: Id | null;
  /** The duo whose mentee goes on with another mentor. */
  readonly continuesId: Id | null;
}

/** The row of a duo nobody has signed for yet. */
export function newDuo(tx: RequestContext, origin: DuoOrigin): DuoEntity {
  return {
    associationId: tx.associationId,
    id: newId(),
    ...origin,
    termsVersionId: null,
    state: 'charter',
    startsOn: null,
    endsOn: null,
    closedOn: null,
    closureReason: null,
    closingTalkOn: null,
    outlookUntil: null,
    createdAt: tx.clock.now(),
  };
}
