import { addDays } from '@tdu/kernel';
import fc from 'fast-check';
import { type DueReminder, dueReminders, isStillDue } from './due-reminders.js';
import type { Matter, Party } from './matter.js';
import { reminderKeyText } from './reminder-key.js';
import { RECIPIENT_ROLES, RULE_KINDS, type ReminderRule } from './reminders.section.js';

const DAY = '2026-03-02';
const mentor: Party = { role: 'mentor', id: 'm', kind: 'person' };
const mentee: Party = { role: 'mentee', id: 'e', kind: 'person' };
const staff: Party = { role: 'coordinator', id: 's', kind: 'user' };

const late: Matter = {
  kind: 'meeting_overdue',
  subjectType: 'duo',
  subjectId: 'duo',
  mentorPersonId: 'm',
  menteePersonId: 'e',
  since: DAY,
  parties: [mentor, mentee, staff],
};
const weekly: ReminderRule = {
  key: 'meeting_overdue',
  kind: 'meeting_overdue',
  afterDays: 2,
  repeatEveryDays: 7,
  maximum: 3,
  to: ['mentor'],
};

const datesOn = (matter: Matter, rule: ReminderRule, day: number) =>
  dueReminders([matter], { rules: [rule] }, addDays(DAY, day)).map(({ dueOn }) => dueOn);

describe('reminders that are due', () => {
  it('wait for the delay of the rule', () => {
    expect(datesOn(late, weekly, 1)).toEqual([]);
    expect(datesOn(late, weekly, 2)).toEqual(['2026-03-04']);
  });

  it('come back at the rhythm of the rule, up to its maximum', () => {
    expect(datesOn(late, weekly, 9)).toEqual(['2026-03-11']);
    expect(datesOn(late, weekly, 200)).toEqual(['2026-03-18']);
  });

  it('are not made up for one by one after days without a worker', () => {
    expect(datesOn(late, weekly, 12)).toHaveLength(1);
  });

  it('go to those the rule names among those who are waited for', () => {
    const toBoth: ReminderRule = { ...weekly, to: ['mentor', 'mentee'] };
    const answered = { ...late, parties: [mentee, staff] };
    expect(
      dueReminders([answered], { rules: [toBoth] }, addDays(DAY, 2)).map((one) => one.recipientId),
    ).toEqual(['e']);
  });

  it('may announce a review before its day', () => {
    const review: Matter = { ...late, kind: 'review_due', review: 'closing' };
    const rule: ReminderRule = { ...weekly, kind: 'review_due', afterDays: -7, reviews: ['closing'] };
    expect(datesOn(review, rule, -8)).toEqual([]);
    expect(datesOn(review, rule, -7)).toEqual([addDays(DAY, -7)]);
    expect(datesOn({ ...review, review: 'start' }, rule, 30)).toEqual([]);
  });

  it('lose their reason when the matter is answered, or no longer waits for that person', () => {
    const [planned] = dueReminders([late], { rules: [weekly] }, addDays(DAY, 2));
    expect(isStillDue(planned, [late], { rules: [weekly] })).toBe(late);
    expect(isStillDue(planned, [], { rules: [weekly] })).toBeUndefined();
    expect(isStillDue(planned, [{ ...late, parties: [mentee] }], { rules: [weekly] })).toBeUndefined();
    expect(isStillDue(planned, [{ ...late, since: '2026-04-01' }], { rules: [weekly] })).toBeUndefined();
    expect(isStillDue(planned, [late], { rules: [] })).toBeUndefined();
  });
});

const rule = (key: string) =>
  fc.record({
    key: fc.constant(key),
    kind: fc.constantFrom(...RULE_KINDS),
    afterDays: fc.integer({ min: -20, max: 40 }),
    repeatEveryDays: fc.integer({ min: 1, max: 15 }),
    maximum: fc.integer({ min: 1, max: 5 }),
    to: fc.uniqueArray(fc.constantFrom(...RECIPIENT_ROLES), { minLength: 1 }),
  });
const rules = fc
  .array(fc.nat(), { maxLength: 5 })
  .chain((seeds) => fc.tuple(...seeds.map((_, i) => rule(`rule_${i}`))));
const matter = fc.record<Matter>({
  kind: fc.constantFrom(...RULE_KINDS),
  subjectType: fc.constant('duo'),
  subjectId: fc.constantFrom('a', 'b', 'c'),
  mentorPersonId: fc.constant('m'),
  menteePersonId: fc.constant('e'),
  since: fc.integer({ min: -60, max: 60 }).map((days) => addDays(DAY, days)),
  parties: fc.uniqueArray(fc.constantFrom(mentor, mentee, staff)),
});
const world = fc.tuple(fc.array(matter, { maxLength: 6 }), rules, fc.integer({ min: -90, max: 200 }));
const keys = (found: readonly DueReminder[]) => found.map(reminderKeyText);

describe('the laws of planning', () => {
  it('never plans two reminders of the same rule, subject, due date and recipient', () => {
    fc.assert(
      fc.property(world, ([matters, list, day]) => {
        const found = keys(dueReminders(matters, { rules: list }, addDays(DAY, day)));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('plans nothing before its day, and all it plans is still due', () => {
    fc.assert(
      fc.property(world, ([matters, list, day]) => {
        const today = addDays(DAY, day);
        for (const one of dueReminders(matters, { rules: list }, today)) {
          expect(one.dueOn <= today).toBe(true);
          expect(isStillDue(one, matters, { rules: list })).toBeDefined();
        }
      }),
    );
  });

  it('plans nothing about an answered matter, whatever was planned before', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('a', 'b', 'c'), ([matters, list, day], answered) => {
        const open = matters.filter(({ subjectId }) => subjectId !== answered);
        const found = dueReminders(open, { rules: list }, addDays(DAY, day));
        expect(found.every(({ subjectId }) => subjectId !== answered)).toBe(true);
      }),
    );
  });

  it('gives the same rows however often it runs a day, never more than the maximum of the rule', () => {
    fc.assert(
      fc.property(matter, rule('one'), (single, only) => {
        const once = new Set<string>();
        for (let day = -90; day <= 200; day += 1) {
          const today = addDays(DAY, day);
          const found = keys(dueReminders([single], { rules: [only] }, today));
          expect(keys(dueReminders([single], { rules: [only] }, today))).toEqual(found);
          found.forEach((key) => once.add(key));
        }
        expect(once.size).toBeLessThanOrEqual(only.maximum * single.parties.length);
      }),
      { numRuns: 30 },
    );
  });
});
