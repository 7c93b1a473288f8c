import fc from 'fast-check';
import { PARTICIPATION_STATES } from '../participant.js';
import { fold } from '../text/fold.js';
import { type CountRow, SMALLEST_COUNT, countRows, protectCounts } from './counts.js';
import { organisationName, referralAccess } from './organisation.js';
import { type ReferralTold, readReferral } from './read-referral.js';
import { REFERRAL_OUTCOMES, REFERRAL_STATES, referralState } from './referral-state.js';

const TODAY = '2026-11-21';
const TOLD: ReferralTold = {
  answers: { familyName: 'Ahmadi', givenName: 'Najib', birthDate: '12/07/2002', phone: '0612345678' },
  consentWay: 'in_person',
  consentOn: '2026-11-20',
};
const RULES = { steps: [], registrationAge: 18 };

describe('a referral', () => {
  it('needs few words', () => {
    expect(readReferral(TOLD, RULES, TODAY)).toMatchObject({
      ok: true,
      value: { facts: { phone: '+33612345678' } },
    });
  });

  it('takes a year of birth, and counts nobody as older than is sure', () => {
    const year = (birthDate: string) =>
      readReferral({ ...TOLD, answers: { ...TOLD.answers, birthDate } }, RULES, TODAY);
    expect(year('2002')).toMatchObject({ value: { facts: { birthDate: '2002-12-31' } } });
    expect(year('2008')).toMatchObject({ ok: false, refusal: { path: ['answers', 'birthDate'] } });
  });

  const wrong: [Partial<ReferralTold>, string][] = [
    [{ consentWay: null }, 'CONSENT_MISSING'],
    [{ consentOn: null }, 'CONSENT_MISSING'],
    [{ consentOn: '2026-11-22' }, 'CONSENT_IN_FUTURE'],
    [{ consentOn: '2026-05-20' }, 'CONSENT_TOO_OLD'],
    [{ answers: { ...TOLD.answers, phone: '' } }, 'ANSWER_INVALID'],
    [{ answers: { ...TOLD.answers, frenchLevel: 'bien' } }, 'ANSWER_INVALID'],
  ];
  test.each(wrong)('with %j is refused: %s', (more, code) => {
    expect(readReferral({ ...TOLD, ...more }, RULES, TODAY)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('of an organisation without a name is of none', () => {
    expect(organisationName(' CADA   Amiens ')).toEqual({ ok: true, value: 'CADA Amiens' });
    expect(organisationName(' ')).toMatchObject({ refusal: { code: 'NAME_MISSING' } });
    expect(organisationName('x'.repeat(121))).toMatchObject({ refusal: { code: 'NAME_TOO_LONG' } });
  });
});

describe('who sees what of a referral', () => {
  const table: [staff: boolean, organisation: string | null, sees: string][] = [
    [true, null, 'content'],
    [true, 'theirs', 'content'],
    [false, 'theirs', 'state'],
    [false, 'another', 'nothing'],
    [false, null, 'nothing'],
  ];
  test.each(table)('staff %s, organisation %s: %s', (staff, organisationId, sees) => {
    expect(referralAccess({ staff, organisationId, referralOrganisationId: 'theirs' })).toBe(sees);
  });
});

describe('the state of a referral', () => {
  const table: [(typeof PARTICIPATION_STATES)[number], boolean, string | null, string][] = [
    ['applied', false, null, 'received'],
    ['screening', false, null, 'in_screening'],
    ['on_hold', false, null, 'in_screening'],
    ['admitted', false, null, 'admitted'],
    ['admitted', true, null, 'in_duo'],
    ['alumni', false, null, 'finished'],
    ['declined', false, null, 'not_followed_up'],
    ['applied', false, 'unreachable', 'not_followed_up'],
    ['admitted', true, 'unreachable', 'in_duo'],
  ];
  test.each(table)('%s, in a duo %s, outcome %s: %s', (participation, inOpenDuo, outcome, state) => {
    expect(referralState({ participation, inOpenDuo, outcome: outcome as never })).toBe(state);
  });

  it('exists for every state of a participation', () => {
    for (const participation of PARTICIPATION_STATES)
      for (const outcome of [null, ...REFERRAL_OUTCOMES])
        for (const inOpenDuo of [true, false])
          expect(REFERRAL_STATES).toContain(referralState({ participation, inOpenDuo, outcome }));
  });
});

describe('counts shown to others', () => {
  const row = fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }).map((values): CountRow => {
    const counts = Object.fromEntries(values.map((value, index) => [`s${index}`, value]));
    return { key: 'k', label: 'K', counts, total: values.reduce((sum, value) => sum + value, 0) };
  });

  it('hide every small one, and none follows from its total', () => {
    fc.assert(
      fc.property(row, (shown) => {
        const [safe] = protectCounts([shown]);
        const values = Object.values(safe.counts);
        for (const value of [...values, safe.total])
          expect(value === null || value === 0 || value >= SMALLEST_COUNT).toBe(true);
        const hidden = Object.entries(safe.counts).filter(([, value]) => value === null);
        const others = Object.keys(shown.counts).filter((state) => (shown.counts[state] ?? 0) > 0).length;
        if (hidden.length > 0 && safe.total !== null && others > 1) expect(hidden.length).toBeGreaterThan(1);
      }),
    );
  });

  it('are put together under the spelling most often met', () => {
    const raw = [
      { label: 'Bouche à oreille', state: 'applied', count: 3 },
      { label: 'bouche a oreille', state: 'admitted', count: 1 },
      { label: 'Presse', state: 'applied', count: 2 },
    ];
    expect(countRows(raw, ['applied', 'admitted'], fold)).toEqual([
      { key: 'bouche a oreille', label: 'Bouche à oreille', counts: { applied: 3, admitted: 1 }, total: 4 },
      { key: 'presse', label: 'Presse', counts: { applied: 2, admitted: 0 }, total: 2 },
    ]);
  });
});
