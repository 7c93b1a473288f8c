import { addDays } from '@tdu/kernel';
import { PRESET_KEYS } from '@tdu/programmes-domain';
import fc from 'fast-check';
import type { CriterionSettings } from '../criteria/criterion.js';
import { someMentee, someMentor } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { largestRemainder } from './largest-remainder.js';
import { maxPoints, prepareScores, scorePair } from './scorer.js';

const { criteria } = presetSettings('duos-de-demain');
const interests = { criterion: 'interests', enough: 2, weight: 1, missing: 'half', direction: 'closeness' };
const only = (...chosen: object[]) => chosen as CriterionSettings[];

describe('a score', () => {
  it.each(PRESET_KEYS)('is the exact sum of its parts, each within its share (%s)', (key) => {
    const settings = presetSettings(key).criteria;
    fc.assert(
      fc.property(someMentor('m'), someMentee('e'), (mentor, mentee) => {
        const scorer = prepareScores([mentor], [mentee], settings, TODAY);
        const parts = scorer.parts(0, 0);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(scorer.score(0, 0));
        for (const { points, max } of parts) expect(points >= 0 && points <= max).toBe(true);
      }),
    );
  });

  it('has shares that add up to 1000 whatever the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, (chosen) => {
        const points = maxPoints(chosen.map((weight) => ({ weight }) as CriterionSettings));
        expect(points.reduce((sum, each) => sum + each, 0)).toBe(1000);
      }),
    );
  });

  it('of two people does not depend on who else is in the pool', () => {
    const people = fc.tuple(someMentor('m0'), someMentor('m1'), someMentee('e0'), someMentee('e1'));
    fc.assert(
      fc.property(people, ([m0, m1, e0, e1]) => {
        const scorer = prepareScores([m0, m1], [e0, e1], criteria, TODAY);
        expect(scorer.score(1, 1)).toBe(scorePair(m1, e1, criteria, TODAY));
      }),
    );
  });

  it('never falls with one more day of waiting, one more common interest or one more common slot', () => {
    fc.assert(
      fc.property(someMentor('m'), someMentee('e'), (mentor, mentee) => {
        const score = scorePair(mentor, mentee, criteria, TODAY);
        const longer = { ...mentee, registeredOn: addDays(mentee.registeredOn, -1) };
        expect(scorePair(mentor, longer, criteria, TODAY)).toBeGreaterThanOrEqual(score);
        fc.pre(mentor.interests.length > 0 && mentee.interests.length > 0);
        const liked = [mentor, mentee].map((one) => ({ ...one, interests: [...one.interests, 'échecs'] }));
        expect(scorePair(liked[0], liked[1], criteria, TODAY)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('is the same both ways where a criterion is symmetric', () => {
    const symmetric = criteria.filter(({ criterion }) =>
      ['territory', 'interests', 'availability', 'sector', 'age', 'language'].includes(criterion),
    );
    fc.assert(
      fc.property(someMentor('m'), someMentee('e'), (mentor, mentee) => {
        const there = scorePair(mentor, mentee, symmetric, TODAY);
        expect(scorePair(mentee, mentor, symmetric, TODAY)).toBe(there);
      }),
    );
  });

  it.each([
    ['none', 0],
    ['half', 500],
    ['full', 1000],
  ])('follows the missing-data rule "%s"', (missing, points) => {
    expect(scorePair(aMentor(), aMentee(), only({ ...interests, missing }), TODAY)).toBe(points);
  });

  it('turns around when the programme wants difference', () => {
    const [mentor, mentee] = [aMentor({ interests: ['a', 'b'] }), aMentee({ interests: ['a'] })];
    const wanted = (direction: string) =>
      scorePair(mentor, mentee, only({ ...interests, direction, enough: 4 }), TODAY);
    expect([wanted('closeness'), wanted('difference')]).toEqual([250, 750]);
  });
});

describe('rounding by largest remainder', () => {
  it('gives the points left to the largest remainders, earlier first', () => {
    expect(largestRemainder([500, 500, 500], 1000, 2)).toEqual([1, 1, 0]);
    expect(largestRemainder([1900, 1050, 50], 1000, 3)).toEqual([2, 1, 0]);
  });
});
