import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { Actor, Id } from '@tdu/kernel';
import type { MeasureSource } from '../catalogue/source.js';

/** The two people of the duo, and the one the measure is about. */
export interface MeasureSubject {
  readonly personId: Id;
  readonly mentorPersonId: Id | null;
  readonly menteePersonId: Id | null;
  readonly source: MeasureSource;
}

/**
 * Whether an actor may record this measure. Staff (who read every duo) may record any; a participant speaks in his or
 * her own name only, about a duo of which he or she is one half; a mentee about him- or herself.
 */
export function canRecordMeasure(actor: Actor, subject: MeasureSubject): boolean {
  if (isAllowed(actor, [Permission.ReadDuos])) return true;
  if (actor.kind === 'system' || actor.personId === null) return false;
  if (subject.source === 'mentee') {
    return actor.personId === subject.menteePersonId && subject.personId === actor.personId;
  }
  return subject.source === 'mentor' && actor.personId === subject.mentorPersonId;
}
