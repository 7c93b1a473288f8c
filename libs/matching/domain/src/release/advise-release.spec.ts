import { Permission } from '@tdu/accounts-domain';
import { type Actor, addDays } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { runMatch } from '../run/run-match.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { matchingSchema } from '../settings.js';
import { somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { releaseSentence } from './release-sentence.js';
import { DEFAULT_RELEASE, type ReleaseSettings } from './release-settings.js';
import { visibleRelease } from './visible-release.js';

const settings = presetSettings('duos-de-demain');
const snapshot = (pool: PoolMember[], release?: Partial<ReleaseSettings>): MatchSnapshot => ({
  runOn: TODAY,
  settings: release ? { ...settings, release: { ...DEFAULT_RELEASE, ...release } } : settings,
  pool,
});
const daysAgo = (days: number) => addDays(TODAY, -days);
const film = { interests: ['cinéma', 'lecture'], availability: ['sat-morning' as const] };
const sport = { interests: ['football', 'natation'], availability: ['sat-morning' as const] };

/** A film lover and a sportsman wait; every week lately a mentor who loves films came, and a mentee who does sport. */
function steadyPool(registeredOn: string): PoolMember[] {
  const past = [2, 9, 16, 23, 30, 37].flatMap((days) => {
    const placed = { registeredOn: daysAgo(days), openDuos: 1 };
    return [
      aMentor({ participationId: `m-film-${days}`, ...film, ...placed }),
      aMentee({ participationId: `e-sport-${days}`, ...sport, ...placed }),
    ];
  });
  return [
    aMentor({ participationId: 'sportsman', ...sport, registeredOn }),
    aMentee({ participationId: 'film-lover', ...film, registeredOn }),
    ...past,
  ];
}

describe('the advice of a run on its proposals', () => {
  it('is to hold a pair when better ones for both come every week', () => {
    const [pair] = runMatch(snapshot(steadyPool(daysAgo(0)), {})).pairs;
    expect(pair).toMatchObject({ menteeParticipationId: 'film-lover', mentorParticipationId: 'sportsman' });
    expect(pair.release).toMatchObject({ advice: 'hold', reason: 'better-expected' });
    expect(releaseSentence(pair.release!, 'fr')).toMatch(
      /^Retenir : .* au moins \d+ points, attente déduite/,
    );
    expect(releaseSentence(pair.release!, 'en')).toMatch(/^Hold: .* at least \d+ points/);
  });

  it('is to announce the same pair once it has waited as long as the programme allows', () => {
    const [pair] = runMatch(snapshot(steadyPool(daysAgo(70)), { maximumWaitingDays: 60 })).pairs;
    expect(pair.release).toMatchObject({ advice: 'announce', reason: 'waited-enough' });
  });

  it('is to announce it when nobody comes any more', () => {
    const [pair] = runMatch(snapshot(steadyPool(daysAgo(0)).slice(0, 2), {})).pairs;
    expect(pair.release).toMatchObject({ advice: 'announce', reason: 'nothing-better' });
    expect(releaseSentence(pair.release!, 'fr')).toContain('rien de mieux n’est attendu');
  });

  it('changes neither pairs nor total, and is the same whatever the order of the pool', () => {
    fc.assert(
      fc.property(somePool(6), (pool) => {
        const plain = runMatch(snapshot(pool));
        const advised = runMatch(snapshot(pool, { horizonDays: 60 }));
        expect(runMatch(snapshot(pool.toReversed(), { horizonDays: 60 }))).toEqual(advised);
        expect(advised.total).toBe(plain.total);
        expect(advised.pairs.map(({ release, ...pair }) => (expect(release).toBeDefined(), pair))).toEqual(
          plain.pairs,
        );
      }),
      { numRuns: 60, seed: 42 },
    );
  });

  it('is not computed for a programme without release settings: its runs keep their bytes', () => {
    expect(runMatch(snapshot(steadyPool(daysAgo(0)))).pairs[0]).not.toHaveProperty('release');
    expect(matchingSchema.parse({ ...settings })).not.toHaveProperty('release');
    expect(matchingSchema.parse({ ...settings, release: {} }).release).toEqual(DEFAULT_RELEASE);
    expect(matchingSchema.safeParse({ ...settings, release: { pointsPerDay: -1 } }).success).toBe(false);
  });

  it('is shown on drafts, to those who release', () => {
    const actor = (...permissions: string[]): Actor => ({
      kind: 'user',
      userId: 'u',
      personId: 'p',
      permissions: new Set(permissions),
    });
    const coordinator = actor(Permission.ReviewProposals);
    const draft = { state: 'draft' as const, explanation: {} };
    expect(visibleRelease(coordinator, draft)).toMatchObject({
      advice: 'announce',
      reason: 'no-policy',
    });
    expect(visibleRelease(coordinator, { ...draft, state: 'released' })).toBeNull();
    expect(visibleRelease(actor(), draft)).toBeNull();
  });
});
