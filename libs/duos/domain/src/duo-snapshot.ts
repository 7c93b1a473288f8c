import type { CalendarDate, Id } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { CharterSigner } from './documents.section.js';
import type { DuoLife } from './duo-life.js';
import type { DuoPeople } from './policies.js';

/** One duo with all that the parts after this one compute from: reminders and impact read it in bulk. */
export interface DuoSnapshot extends DuoPeople {
  readonly duoId: Id;
  readonly programmeId: Id;
  readonly programmeVersionId: Id;
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  /** The mentee's department: the one a duo is counted under in a funder's table. */
  readonly department: string | null;
  readonly calendar: CalendarRules;
  readonly life: DuoLife;
  /** Who has still to sign, in the programme's order. */
  readonly missingSigners: readonly CharterSigner[];
  /** Days on which the two met, oldest first, accounts of both sides read together. */
  readonly heldDays: readonly CalendarDate[];
}
