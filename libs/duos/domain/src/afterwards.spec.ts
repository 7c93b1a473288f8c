import { type ClosingRules, closingSchema } from './closing.section.js';
import { followUpsDue, mayFollowUp } from './afterwards.js';

const AGREED = { mentor: null, mentee: true };
const CLOSED = { closedOn: '2026-08-31' };
const USUAL = closingSchema.parse({});
const NONE: Pick<ClosingRules, 'followUpMonths'> = { followUpMonths: [] };

describe('follow-ups after a duo', () => {
  it('come on the last day of a month that has no such day, for who agreed, until they are done', () => {
    const done = [{ side: 'mentee', months: 12 }] as const;
    expect(followUpsDue(USUAL, CLOSED, AGREED, done)).toMatchObject([
      { key: 'mentee-6', dueOn: '2027-02-28', done: false },
      { key: 'mentee-12', dueOn: '2027-08-31', done: true },
    ]);
    expect(followUpsDue(USUAL, { closedOn: null }, AGREED, [])).toEqual([]);
  });

  it.each([
    ['before the end', { closedOn: null }, USUAL, {}, 'DUO_NOT_CLOSED'],
    ['months that are not asked', CLOSED, USUAL, { months: 7 }, 'FOLLOW_UP_UNKNOWN'],
    ['where none is asked', CLOSED, NONE, {}, 'FOLLOW_UP_UNKNOWN'],
    ['of somebody who was not asked', CLOSED, USUAL, { side: 'mentor' }, 'NO_ALUMNI_CONSENT'],
    ['tomorrow', CLOSED, USUAL, { on: '2027-03-02' }, 'FOLLOW_UP_IN_FUTURE'],
    ['before the closure', CLOSED, USUAL, { on: '2026-08-30' }, 'FOLLOW_UP_BEFORE_CLOSURE'],
  ] as const)('are not noted %s, and a French sentence says why', (_what, duo, rules, more, code) => {
    const asked = { side: 'mentee', months: 6, on: '2027-03-01', ...more } as const;
    const may = mayFollowUp(rules, duo, AGREED, asked, '2027-03-01');
    expect(may).toMatchObject({ refusal: { code } });
    if (!may.ok) expect(may.refusal.message).not.toMatch(/  |à mois/);
  });
});

describe('the section of what comes at the end', () => {
  it('refuses a scale that ends before it begins, for nobody could answer', () => {
    const scale = { kind: 'scale', key: 'useful', label: 'Utile ?', from: 5, to: 5 };
    expect(closingSchema.safeParse({ questions: [scale] }).success).toBe(false);
    expect(closingSchema.safeParse({ questions: [{ ...scale, to: 6 }] }).success).toBe(true);
  });
});
