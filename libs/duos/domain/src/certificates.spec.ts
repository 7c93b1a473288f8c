import fc from 'fast-check';
import type { DuoLife, MeetingAccount } from './index.js';
import { badgeCredential, certificateFigures, hoursLabel, mayGiveBadge } from './certificates.js';
import { formedDuo } from './testing/sample-duo.js';

const account = (heldOn: string, more: Partial<MeetingAccount> = {}): MeetingAccount => ({
  heldOn,
  status: 'held',
  absent: null,
  minutes: 60,
  mode: null,
  placeKind: null,
  topics: [],
  mood: null,
  note: null,
  loggedBy: 'mentor',
  ...more,
});
const running = (meetings: readonly MeetingAccount[]): DuoLife => ({
  ...formedDuo('2026-01-02'),
  state: 'active',
  startsOn: '2026-01-10',
  meetings,
});

describe('a certificate', () => {
  it('counts a day told twice once, and the shorter time of the two', () => {
    const told = [account('2026-01-12'), account('2026-01-12', { loggedBy: 'mentee', minutes: 45 })];
    expect(certificateFigures(running(told), '2026-02-01')).toMatchObject({
      value: { from: '2026-01-10', to: '2026-02-01', meetings: 1, minutes: 45, withoutLength: 0 },
    });
  });

  it('takes the team at its word', () => {
    const told = [account('2026-01-12'), account('2026-01-12', { loggedBy: 'staff', minutes: 120 })];
    expect(certificateFigures(running(told), '2026-02-01')).toMatchObject({ value: { minutes: 120 } });
  });

  it('attests nothing where nothing was held', () => {
    const told = [account('2026-01-12', { status: 'missed' })];
    expect(certificateFigures(running(told), '2026-02-01')).toMatchObject({
      refusal: { code: 'NOTHING_TO_CERTIFY' },
    });
    expect(certificateFigures(formedDuo('2026-01-02'), '2026-02-01')).toMatchObject({
      refusal: { code: 'DUO_NOT_STARTED' },
    });
  });

  it('never changes with meetings that were missed or called off', () => {
    const days = fc.integer({ min: 11, max: 28 }).map((day) => `2026-01-${day}`);
    const others = fc.array(
      fc.record({ day: days, status: fc.constantFrom('missed', 'cancelled') } as const),
    );
    fc.assert(
      fc.property(fc.uniqueArray(days, { minLength: 1 }), others, (held, more) => {
        const kept = held.map((day) => account(day));
        const beside = more.filter(({ day }) => !held.includes(day));
        const all = [...kept, ...beside.map(({ day, status }) => account(day, { status }))];
        expect(certificateFigures(running(all), '2026-02-01')).toEqual(
          certificateFigures(running(kept), '2026-02-01'),
        );
      }),
    );
  });

  it('writes hours as a French reader does', () => {
    expect([45, 60, 450].map(hoursLabel)).toEqual(['45 min', '1 h', '7 h 30']);
  });
});

describe('a badge', () => {
  it('says in French what was done, with French days', () => {
    const figures = { from: '2026-01-10', to: '2026-02-01', meetings: 2, minutes: 90, withoutLength: 1 };
    const achievement = {
      url: 'https://a.org/b#badge',
      name: 'Mentor',
      criteria: 'A accompagné.',
      skills: [],
    };
    const { credentialSubject } = badgeCredential({
      credentialUrl: 'https://a.org/b',
      statusUrl: 'https://a.org/revoked',
      issuer: { url: 'https://a.org', name: 'Passerelles' },
      achievement,
      holderName: 'Amina',
      side: 'mentee',
      figures,
      issuedAt: new Date('2026-02-02T09:00:00Z'),
    });
    const { description } = credentialSubject.achievement;
    expect(description).toBe('2 rencontres tenues du 10/01/2026 au 01/02/2026.');
  });

  it.each([
    ['before the end', { state: 'active', closureReason: null, closedOn: null }, 'BADGE_TOO_EARLY'],
    [
      'for a path cut short',
      { state: 'closed', closureReason: 'not_a_fit', closedOn: '2026-02-01' },
      'BADGE_NOT_EARNED',
    ],
  ] as const)('is not given %s', (_what, more, code) => {
    expect(mayGiveBadge({ ...running([account('2026-01-12')]), ...more }, '2026-02-02')).toMatchObject({
      refusal: { code },
    });
  });
});
