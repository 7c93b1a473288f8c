import { solveAssignment } from '@tdu/assignment';
import fc from 'fast-check';
import { type OptimalPair, chooseRelease } from './choose-release.js';
import { decideRelease } from './decide-release.js';
import { ForcingCosts } from './forcing-costs.js';
import { type ReleaseScene, type Side, futuresOf } from './futures.js';
import { futureProblem } from './future-problem.js';
import { placesOf, unitsPerPoint } from './places.js';
import { DEFAULT_RELEASE, type ReleaseSettings, releaseSchema } from './release-settings.js';

const runs = { numRuns: 300, seed: 42 };
const settings = { ...DEFAULT_RELEASE, horizonDays: 7, futures: 3, maximumWaitingDays: 60 };

const side: fc.Arbitrary<Side> = fc.record({
  present: fc.array(
    fc.record({
      waitedDays: fc.integer({ min: 0, max: 90 }),
      places: fc.integer({ min: 1, max: 2 }),
      accompanies: fc.boolean(),
    }),
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
    mentees: {
      ...sides.mentees,
      present: sides.mentees.present.map((one) => ({ ...one, places: 1, accompanies: false })),
    },
    score: (mentee: number, mentor: number) => scores[mentee * width + mentor],
    knownDays: 21,
  }));
});

/** The optimum of those present, where a first duo counts no more than another. */
function optimumOf(scene: ReleaseScene): OptimalPair[] {
  const plain = { ...settings, firstDuoPoints: 0 };
  const { mentorOf } = solveAssignment(futureProblem(scene, { mentees: [], mentors: [] }, plain));
  const places = placesOf(scene, [], plain);
  return [...mentorOf].flatMap((column, mentee) =>
    column < 0 ? [] : [{ mentee, mentor: places[column].index }],
  );
}

/** The greatest surplus among some pairs, with the exact cost asked of every one. */
function bestSurplus(
  scene: ReleaseScene,
  rules: ReleaseSettings,
  among: (mentee: number, mentor: number) => boolean,
): number {
  const futures = futuresOf(scene, rules).map((future) => futureProblem(scene, future, rules));
  const places = placesOf(scene, [], rules);
  const height = scene.mentees.present.length;
  const present = { mentees: height, columns: places.length };
  const costs = new ForcingCosts(
    futures,
    futures.map((problem) => solveAssignment(problem)),
    present,
  );
  const units = unitsPerPoint(rules);
  const rows = Array.from({ length: height }, (_, mentee) =>
    places.flatMap(({ index, bonus }, column) => {
      const score = scene.score(mentee, index);
      if (score < 0 || !among(mentee, index)) return [];
      const worth = score * units + bonus;
      const surplus = rules.hastePoints * units + 0.05 * worth - 0.95 * costs.mean(mentee, column);
      return surplus < 0 ? [] : [{ column, surplus: Math.round(surplus) }];
    }),
  );
  const rowStart = new Int32Array(height + 1);
  rows.forEach((row, k) => (rowStart[k + 1] = rowStart[k] + row.length));
  const columns = Int32Array.from(rows.flat(), ({ column }) => column);
  const scores = Int32Array.from(rows.flat(), ({ surplus }) => surplus);
  const capacities = Int32Array.from(places, (place) => place.places);
  return solveAssignment({ rowStart, columns, scores, capacities }).total;
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

  it('announces nobody twice: each mentee once, each mentor within the free places, allowed pairs only', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const { pairs } = chooseRelease(optimumOf(scene), scene, settings);
        expect(new Set(pairs.map(({ mentee }) => mentee)).size).toBe(pairs.length);
        scene.mentors.present.forEach(({ places }, mentor) =>
          expect(pairs.filter((pair) => pair.mentor === mentor).length).toBeLessThanOrEqual(places),
        );
        for (const { mentee, mentor } of pairs) expect(scene.score(mentee, mentor)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('never holds for the wait being longer what it would release at once: beyond the maximum all is released', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const days = settings.maximumWaitingDays;
        const later = {
          ...scene,
          mentees: longer(scene.mentees, days),
          mentors: longer(scene.mentors, days),
        };
        const decisions = decideRelease(optimumOf(later), later, settings);
        expect(decisions.every(({ reason }) => reason === 'waited-enough')).toBe(true);
      }),
      runs,
    );
  });

  it('chooses, where nobody comes and no mentor counts more, the optimum of those present: the daily batch', () => {
    const alone = { present: [], recent: [] };
    fc.assert(
      fc.property(anyScene, (scene) => {
        const deserted = {
          ...scene,
          mentees: { ...scene.mentees, recent: alone.recent },
          mentors: { ...scene.mentors, recent: alone.recent },
        };
        const plain = { ...settings, firstDuoPoints: 0, hastePoints: 0, maximumWaitingDays: 365 };
        const total = (pairs: readonly OptimalPair[]) =>
          pairs.reduce((sum, { mentee, mentor }) => sum + scene.score(mentee, mentor), 0);
        const optimum = optimumOf(deserted);
        // Half a unit at the twentieth of a score that decides, and those of the prices.
        const rounding = 25 * Math.max(1, optimum.length);
        const { pairs } = chooseRelease(optimum, deserted, plain);
        expect(Math.abs(total(pairs) - total(optimum))).toBeLessThanOrEqual(rounding);
      }),
      runs,
    );
  });

  it('stands on exact costs: no other choice has a greater surplus over what its pairs take from the futures', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const free = { ...settings, maximumWaitingDays: 365 };
        const { pairs } = chooseRelease(optimumOf(scene), scene, free);
        const keys = new Set(pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
        const chosen = bestSurplus(scene, free, (mentee, mentor) => keys.has(`${mentee} ${mentor}`));
        expect(chosen).toBe(bestSurplus(scene, free, () => true));
      }),
      runs,
    );
  });

  it('serves the mentor who accompanies nobody before the one who does, where a first duo counts', () => {
    const someone = { waitedDays: 0, places: 1, accompanies: false };
    const scene: ReleaseScene = {
      mentees: { present: [someone], recent: [] },
      mentors: { present: [{ ...someone, accompanies: true }, someone], recent: [] },
      score: (_, mentor) => (mentor === 0 ? 700 : 600),
      knownDays: 1,
    };
    const optimum = [{ mentee: 0, mentor: 0 }];
    const chosen = (firstDuoPoints: number) =>
      chooseRelease(optimum, scene, { ...settings, firstDuoPoints }).pairs;
    expect(chosen(0)).toEqual(optimum);
    expect(chosen(200)).toEqual([{ mentee: 0, mentor: 1 }]);
    const [decision] = decideRelease(optimum, scene, { ...settings, firstDuoPoints: 200 });
    expect(decision).toMatchObject({ advice: 'hold', reason: 'better-today' });
  });

  it('keeps who is sought after for those who have nobody else', () => {
    const someone = { waitedDays: 0, places: 1, accompanies: false };
    const recent = [1, 2, 8, 9, 15, 16].map((daysAgo) => ({ daysAgo, places: 1 }));
    // Mentee 0 fits both mentors; the two who come every week fit the first mentor only.
    const scene: ReleaseScene = {
      mentees: { present: [someone], recent },
      mentors: { present: [someone, someone], recent: [] },
      score: (mentee, mentor) => (mentee === 0 ? [700, 650][mentor] : [700, -1][mentor]),
      knownDays: 21,
    };
    expect(chooseRelease([{ mentee: 0, mentor: 0 }], scene, settings).pairs).toEqual([
      { mentee: 0, mentor: 1 },
    ]);
  });

  it('holds a poor pair while good ones come every week, and says what waiting gains', () => {
    const recent = [1, 8, 15].map((daysAgo) => ({ daysAgo, places: 1 }));
    const newcomer = { present: [{ waitedDays: 0, places: 1, accompanies: false }], recent };
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
    for (const wrong of [{ hastePoints: -1 }, { futures: 0 }, { horizonDays: 1.5 }, { colour: 'blue' }])
      expect(releaseSchema.safeParse(wrong).success).toBe(false);
  });
});
