import fc from 'fast-check';
import { hardRules } from '../rules/hard-rules.js';
import { runMatch } from '../run/run-match.js';
import { scorePair } from '../score/scorer.js';
import { somePool } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { poolNeeds } from './pool-needs.js';
import { relaxationsOf } from './relaxations.js';

const settings = presetSettings('duos-de-demain');

describe('what a pool lacks', () => {
  it('tells those nobody fits from those whose place went to others', () => {
    const free = { interests: ['a', 'b'], availability: ['sat-morning' as const] };
    const pool = [
      aMentor({ participationId: 'm', gender: 'male', ...free }),
      aMentee({ participationId: 'placed', ...free }),
      aMentee({ participationId: 'crowded', ...free, registeredOn: '2026-11-01' }),
      aMentee({ participationId: 'blocked', ...free, genderWish: 'female' }),
      aMentee({ participationId: 'open file', ...free, screeningMissing: ['entretien'] }),
    ];
    const { mentees, mentors } = poolNeeds({ settings, runOn: TODAY, pool }, new Set(['placed', 'm']));
    expect(mentees).toMatchObject({ waiting: 3, crowded: 1 });
    expect(mentees.blocked.map(({ participationId }) => participationId).sort()).toEqual([
      'blocked',
      'open file',
    ]);
    // One woman mentor would serve both who wait with a complete file; the open file waits for its own step.
    expect(mentees.briefs).toMatchObject([{ serves: 2, profile: { gender: 'female' } }]);
    expect(mentors).toMatchObject({ waiting: 0, blocked: [], briefs: [] });
  });

  it('agrees with the rules about who is blocked, and with the answer for one person', () => {
    fc.assert(
      fc.property(somePool(5), (pool) => {
        const snapshot = { settings, runOn: TODAY, pool };
        const { pairs } = runMatch(snapshot);
        const placed = new Set(pairs.flatMap((p) => [p.mentorParticipationId, p.menteeParticipationId]));
        const { mentees } = poolNeeds(snapshot, placed);
        const waiting = pool.filter((one) => one.role === 'mentee' && !placed.has(one.participationId));
        const mentors = pool.filter(({ role }) => role === 'mentor');
        const stuck = waiting.filter(
          (mentee) =>
            !mentors.some(
              (mentor) =>
                hardRules(mentor, mentee, settings, TODAY).length === 0 &&
                scorePair(mentor, mentee, settings.criteria, TODAY) >= settings.minimumScore,
            ),
        );
        const ids = (people: readonly { participationId: string }[]) =>
          people.map(({ participationId }) => participationId).sort();
        expect(ids(mentees.blocked)).toEqual(ids(stuck));
        for (const { participationId, sets } of mentees.blocked) {
          const person = pool.find((one) => one.participationId === participationId)!;
          const alone = relaxationsOf(person, sorted(mentors), snapshot);
          expect(sets).toEqual(alone.sets.slice(0, 8));
        }
      }),
    );
  });
});

const sorted = <T extends { participationId: string }>(people: T[]) =>
  [...people].sort((a, b) => (a.participationId < b.participationId ? -1 : 1));
