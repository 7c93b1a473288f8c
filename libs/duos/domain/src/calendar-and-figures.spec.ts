import { checkSections, loadPreset } from '@tdu/programmes-domain';
import {
  calendarSection,
  charterText,
  checkExpiry,
  documentsSection,
  dueCalendar,
  duoStatistics,
  lengthLabel,
  packClaims,
  reviewsDue,
  rhythmLabel,
  simpleCharterText,
  unpackClaims,
} from './index.js';
import { activeDuo, formedDuo, held, monthly, weekly } from './testing/sample-duo.js';

describe('the presets', () => {
  it.each(['duos-de-demain', 'duo-for-a-job'])('%s has a valid calendar and charter', (key) => {
    const { calendar, documents } = loadPreset(key)!.sections;
    expect(checkSections({ calendar, documents }, [calendarSection, documentsSection])).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [{ from: null, to: null }, 6, '6 mois'],
    [{ from: 5, to: 6 }, 6, '5 à 6 mois'],
    [{ from: 6, to: null }, 6, '6 mois au moins'],
    [{ from: null, to: 9 }, 9, '9 mois au plus'],
    [{ from: null, to: null }, null, 'durée non précisée'],
  ])('a length of %j around %p months reads « %s »', (length, months, label) => {
    expect(lengthLabel({ months, length })).toBe(label);
  });

  it.each([
    [{ length: { from: 7, to: null } }, ['length', 'from'], 'la durée minimale dépasse'],
    [{ length: { from: null, to: 5 } }, ['length', 'to'], 'la durée maximale est plus courte'],
    [{ phases: [{ label: 'Découverte', months: 2 }] }, ['phases'], 'la somme des phases'],
  ])('a calendar with %j is refused where it is wrong', (wrong, path, message) => {
    const sections = { calendar: { ...monthly.calendar, ...wrong } };
    expect(checkSections(sections, [calendarSection])).toMatchObject({
      ok: false,
      refusal: { path: ['calendar', ...path], message: expect.stringContaining(message) },
    });
  });

  it('say their rhythm in French and their charter in two languages, also simply', () => {
    expect(rhythmLabel(monthly.calendar.rhythm)).toBe('au moins 1 rencontre par mois');
    expect(rhythmLabel(weekly.calendar.rhythm)).toBe('au moins 1 rencontre par semaine');
    expect(charterText(monthly.charter, 'fr')).toContain('au moins une fois par mois');
    expect(charterText(weekly.charter, 'en')).toContain('once a week');
    const simple = simpleCharterText(monthly.charter, 'fr');
    expect(
      Math.max(...simple.split(/[.\n]/).map((sentence) => sentence.split(' ').length)),
    ).toBeLessThanOrEqual(16);
  });
});

describe('the calendar of what is due', () => {
  const duo = activeDuo('2026-01-10', { formedOn: '2026-01-02', meetings: [held('2026-01-20')] });

  it('holds charter, first meeting, meetings, reviews and closure by date', () => {
    const items = dueCalendar(monthly.calendar, duo, '2026-02-15');
    expect(items.map(({ kind, dueOn, done }) => `${dueOn} ${kind} ${done ? 'fait' : 'à faire'}`)).toEqual([
      '2026-01-16 charter fait',
      '2026-01-24 first_meeting fait',
      '2026-01-31 meeting fait',
      '2026-02-09 review à faire',
      '2026-02-28 meeting à faire',
      '2026-03-31 meeting à faire',
      '2026-04-10 review à faire',
      '2026-04-30 meeting à faire',
      '2026-05-31 meeting à faire',
      '2026-06-25 review à faire',
      '2026-06-30 meeting à faire',
      '2026-07-23 closure à faire',
    ]);
    expect(reviewsDue(duo, '2026-02-15').map(({ kind }) => kind)).toEqual(['start']);
  });

  it('begins with the charter alone', () => {
    const items = dueCalendar(monthly.calendar, formedDuo('2026-01-02'), '2026-02-15');
    expect(items.map(({ kind }) => kind)).toEqual(['charter']);
  });
});

describe('statistics', () => {
  it('count what happened between two days, and closures by reason', () => {
    const over = { state: 'closed' as const, closedOn: '2026-03-20', closureReason: 'lost_contact' as const };
    const lives = [
      activeDuo('2026-01-01', {
        meetings: [held('2026-01-05'), held('2026-03-05'), held('2026-03-05', { loggedBy: 'mentee' })],
      }),
      activeDuo('2026-01-01', over),
      formedDuo('2026-03-25'),
    ];
    const duos = lives.map((life) => ({ calendar: monthly.calendar, life }));
    expect(duoStatistics(duos, '2026-03-01', '2026-03-31')).toEqual({
      formed: 1,
      started: 0,
      closed: 1,
      closedEarly: 1,
      meetingsHeld: 1,
      meetingsExpected: 2,
      closures: [{ reason: 'lost_contact', label: 'Plus de nouvelles', count: 1 }],
      states: { charter: 1, active: 1, paused: 0, closed: 1 },
      lateness: { on_track: 1, due: 1, late: 0, at_risk: 0 },
    });
  });
});

describe('a one-tap link', () => {
  const claims = {
    purpose: 'sign-charter' as const,
    associationId: '0190a5a0-7f60-7000-8000-0123456789ab',
    subjectId: '0190a5a0-7f60-7000-8000-0123456789ac',
    personId: '0190a5a0-7f60-7000-8000-0123456789ad',
    expiresAt: 1_800_000_000,
  };

  it('packs and unpacks to the same claims', () => {
    expect(unpackClaims(packClaims(claims))).toEqual(claims);
    expect(unpackClaims(packClaims(claims).subarray(1))).toBeUndefined();
    expect(
      unpackClaims(Uint8Array.from(packClaims(claims), (byte, index) => (index === 1 ? 9 : byte))),
    ).toBeUndefined();
  });

  it('is void from its expiry on', () => {
    expect(checkExpiry(claims, new Date(1_799_999_999_999)).ok).toBe(true);
    expect(checkExpiry(claims, new Date(1_800_000_000_000))).toMatchObject({
      refusal: { code: 'LINK_EXPIRED' },
    });
  });
});
