import { solveAssignment } from '@tdu/assignment';
import fc from 'fast-check';
import { type OptimalPair, decideRelease } from './decide-release.js';
import type { ReleaseScene, Side } from './futures.js';
import { futureProblem } from './future-problem.js';
import { DEFAULT_RELEASE, releaseSchema } from './release-settings.js';

const runs = { numRuns: 300, seed: 42 };
const settings = { ...DEFAULT_RELEASE, horizonDays: 7, futures: 3 };

const side: fc.Arbitrary<Side> = fc.record({
  present: fc.array(
    fc.record({ waitedDays: fc.integer({ min: 0, max: 90 }), places: fc.integer({ min: 1, max: 2 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  recent: fc.array(fc.record({ daysAgo: fc.integer({ min: 0, max: 20 }), places: fc.constant(1) }), {
    maxLength: 6,
  }),
});

/** A scene of some people with any scores, a third of the pairs impossible. */
const anyScene: fc.Arbitrary<ReleaseScene> = fc.record({ mentees: side, mentors: side }).chain((sides) => {
  const width = sides.mentors.present.length + sides.mentors.recent.length;
  const height = sides.mentees.present.length + sides.mentees.recent.length;
  const cell = fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 20 }));
  return fc.array(cell, { minLength: width * height, maxLength: width * height }).map((scores) => ({
    ...sides,
    mentees: { ...sides.mentees, present: sides.mentees.present.map((one) => ({ ...one, places: 1 })) },
    score: (mentee: number, mentor: number) => scores[mentee * width + mentor],
    knownDays: 21,
  }));
});

/** The optimum of those present. */
function optimumOf(scene: ReleaseScene): OptimalPair[] {
  const { mentorOf } = solveAssignment(futureProblem(scene, { mentees: [], mentors: [] }, settings));
  return [...mentorOf].flatMap((mentor, mentee) => (mentor < 0 ? [] : [{ mentee, mentor }]));
}

const longer = (sides: Side, days: number): Side => ({
  ...sides,
  present: sides.present.map((one) => ({ ...one, waitedDays: one.waitedDays + days })),
});

describe('the release policy', () => {
  it('says one thing of each pair of the optimum, the same each time, and of no other', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const pairs = optimumOf(scene);
        const decisions = decideRelease(pairs, scene, settings);
        expect(decisions).toHaveLength(pairs.length);
        expect(decideRelease(pairs, scene, settings)).toEqual(decisions);
      }),
      runs,
    );
  });

  it('holds nobody who has waited the longest that the programme allows', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const pairs = optimumOf(scene);
        decideRelease(pairs, scene, settings).forEach(({ advice }, k) => {
          const mentee = scene.mentees.present[pairs[k].mentee];
          const mentor = scene.mentors.present[pairs[k].mentor];
          if (Math.max(mentee.waitedDays, mentor.waitedDays) >= settings.maximumWaitingDays)
            expect(advice).toBe('announce');
        });
      }),
      runs,
    );
  });

  it('never holds for having waited longer what it announced before', () => {
    fc.assert(
      fc.property(anyScene, fc.integer({ min: 1, max: 40 }), (scene, days) => {
        for (const pair of optimumOf(scene)) {
          const waits = (people: Side, number: number): Side => {
            const [grown] = longer({ ...people, present: [people.present[number]] }, days).present;
            return { ...people, present: people.present.with(number, grown) };
          };
          const later = {
            ...scene,
            mentees: waits(scene.mentees, pair.mentee),
            mentors: waits(scene.mentors, pair.mentor),
          };
          const [before] = decideRelease([pair], scene, settings);
          const [after] = decideRelease([pair], later, settings);
          if (before.advice === 'announce') expect(after.advice).toBe('announce');
        }
      }),
      runs,
    );
  });

  it('announces all where a day costs more than any score, where nobody comes, or where none need agree', () => {
    const all = (scene: ReleaseScene, changed: Partial<typeof settings>) =>
      decideRelease(optimumOf(scene), scene, { ...settings, ...changed }).every(
        ({ advice }) => advice === 'announce',
      );
    fc.assert(
      fc.property(anyScene, (scene) => {
        const deserted = {
          ...scene,
          mentees: { ...scene.mentees, recent: [] },
          mentors: { ...scene.mentors, recent: [] },
        };
        expect(all(scene, { pointsPerDay: 1024 })).toBe(true);
        expect(all(scene, { agreementPercent: 0 })).toBe(true);
        expect(all(deserted, {})).toBe(true);
      }),
      runs,
    );
  });

  it('holds a poor pair while good ones come every week, and says what waiting gains', () => {
    const recent = [1, 8, 15].map((daysAgo) => ({ daysAgo, places: 1 }));
    const newcomer = { present: [{ waitedDays: 0, places: 1 }], recent };
    const scene: ReleaseScene = {
      mentees: newcomer,
      mentors: newcomer,
      score: (mentee, mentor) => (mentee === 0 && mentor === 0 ? 200 : 900),
      knownDays: 21,
    };
    const [decision] = decideRelease([{ mentee: 0, mentor: 0 }], scene, settings);
    expect(decision).toMatchObject({ advice: 'hold', reason: 'better-expected', agreeing: 0, futures: 3 });
    expect(decision.expectedGain).toBeGreaterThan(500);
  });

  it('has settings that a programme may leave out, and refuses what makes no sense', () => {
    expect(releaseSchema.parse({ pointsPerDay: 5 })).toEqual({ ...DEFAULT_RELEASE, pointsPerDay: 5 });
    for (const wrong of [{ agreementPercent: 101 }, { futures: 0 }, { horizonDays: 1.5 }, { colour: 'blue' }])
      expect(releaseSchema.safeParse(wrong).success).toBe(false);
  });
});
