import { type CalendarDate, addDays, daysBetween } from '@tdu/kernel';
import type { Matter, MatterSnapshot, Party, ReminderSubject } from './matter.js';
import { type ReminderKey, reminderKeyText } from './reminder-key.js';
import type { ReminderKind, ReminderRule, ReminderRules } from './reminders.section.js';

/** A reminder that should exist today. */
export interface DueReminder extends ReminderKey {
  readonly kind: ReminderKind;
  readonly subjectType: ReminderSubject;
  readonly recipientKind: Party['kind'];
}

/**
 * What should have been said by `today` about what is open, at most one reminder for each rule, matter and person:
 * the latest whose day has come. Days on which nothing ran are not made up for one by one, nobody wants three
 * mails at once. Planning again gives the same keys, so the rows decide what is new.
 */
export function dueReminders(
  snapshot: MatterSnapshot,
  rules: Pick<ReminderRules, 'rules'>,
  today: CalendarDate,
): DueReminder[] {
  const due = new Map<string, DueReminder>();
  for (const rule of rules.rules) {
    for (const matter of snapshot.filter((one) => speaksOf(rule, one))) {
      for (const reminder of remindersAbout(matter, rule, today))
        due.set(reminderKeyText(reminder), reminder);
    }
  }
  return [...due.values()];
}

/** Whether a planned reminder still has its reason: the matter is open and still waits for that person. */
export function isStillDue(
  reminder: ReminderKey,
  snapshot: MatterSnapshot,
  rules: Pick<ReminderRules, 'rules'>,
): Matter | undefined {
  const rule = rules.rules.find(({ key }) => key === reminder.rule);
  if (!rule) return undefined;
  return snapshot.find(
    (matter) =>
      matter.subjectId === reminder.subjectId &&
      speaksOf(rule, matter) &&
      occurrences(matter, rule).includes(reminder.dueOn) &&
      recipients(matter, rule).some(({ id }) => id === reminder.recipientId),
  );
}

function speaksOf(rule: ReminderRule, matter: Matter): boolean {
  if (rule.kind !== matter.kind) return false;
  return rule.reviews === undefined || (matter.review !== undefined && rule.reviews.includes(matter.review));
}

function remindersAbout(matter: Matter, rule: ReminderRule, today: CalendarDate): DueReminder[] {
  const dueOn = latestDue(matter, rule, today);
  if (dueOn === undefined) return [];
  const { subjectId, subjectType, kind } = matter;
  return recipients(matter, rule).map((party) => ({
    rule: rule.key,
    kind,
    subjectId,
    subjectType,
    dueOn,
    recipientId: party.id,
    recipientKind: party.kind,
  }));
}

function recipients(matter: Matter, rule: ReminderRule): Party[] {
  return matter.parties.filter(({ role }) => rule.to.includes(role));
}

/** The last occurrence on or before `today`; undefined before the first. */
function latestDue(matter: Matter, rule: ReminderRule, today: CalendarDate): CalendarDate | undefined {
  const waited = daysBetween(matter.since, today) - rule.afterDays;
  if (waited < 0) return undefined;
  const passed = rule.repeatEveryDays === null ? 0 : Math.floor(waited / rule.repeatEveryDays);
  return occurrence(matter, rule, Math.min(passed, rule.maximum - 1));
}

function occurrences(matter: Matter, rule: ReminderRule): CalendarDate[] {
  return Array.from({ length: rule.maximum }, (_, index) => occurrence(matter, rule, index));
}

function occurrence(matter: Matter, rule: ReminderRule, index: number): CalendarDate {
  return addDays(matter.since, rule.afterDays + index * (rule.repeatEveryDays ?? 0));
}
