import type { ReviewKind } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { RecipientRole, RuleKind } from './reminders.section.js';

export type SubjectType = 'duo' | 'proposal';

/** The same, and what a reminder knows by its id alone. */
export type ReminderSubject = SubjectType | 'safeguarding_report';

/** Someone who can be written to: one of the two people, or a member of staff. */
export interface Party {
  readonly role: RecipientRole;
  readonly id: Id;
  readonly kind: 'person' | 'user';
}

/**
 * Something that waits for somebody, derived from the records of duos and proposals and never stored: when it is
 * answered it is simply no longer there.
 */
export interface Matter {
  readonly kind: RuleKind;
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
  /** The day from which delays count: release, formation, first late day, day of the review. */
  readonly since: CalendarDate;
  /** For `review_due`: which one. */
  readonly review?: ReviewKind;
  /** The two people it is about, whether or not something is waited for from them. */
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
  /** From whom something is waited for, and the staff who may be told. */
  readonly parties: readonly Party[];
}

/** Everything open under one programme version on one day. */
export type MatterSnapshot = readonly Matter[];
