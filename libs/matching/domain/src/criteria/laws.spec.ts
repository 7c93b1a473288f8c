import { addDays } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { hardRules } from '../rules/hard-rules.js';
import { partSentence, explain } from '../score/explain.js';
import { prepareScores } from '../score/scorer.js';
import { someMentee, someMentor } from '../testing/arbitrary-people.js';
import { OWN_SETTINGS, someSettings } from '../testing/arbitrary-settings.js';
import { TODAY } from '../testing/people.js';
import { levelOf, rankOf } from '../words/cefr.js';
import { type CriterionSettings, FULL, UNKNOWN } from './criterion.js';
import { decided, directedFit, seenBy } from './fit.js';
import { CRITERIA, criterionOf } from './registry.js';

const KEYS = CRITERIA.map(({ key }) => key);
const fitOf = (mentor: PoolMember, mentee: PoolMember, settings: CriterionSettings) =>
  directedFit([mentor], [mentee], settings, TODAY)(0, 0);
const pairWith = (settings: fc.Arbitrary<CriterionSettings>) =>
  fc.tuple(someMentor('m'), someMentee('e'), settings);

type Pair = [mentor: PoolMember, mentee: PoolMember];
const both = ([mentor, mentee]: Pair, change: (one: PoolMember) => Partial<PoolMember>): Pair => [
  { ...mentor, ...change(mentor) },
  { ...mentee, ...change(mentee) },
];
const mentorHas = ([mentor, mentee]: Pair, told: Partial<PoolMember>): Pair => [
  { ...mentor, ...told },
  mentee,
];
const better = (level: PoolMember['frenchLevel']) => (level ? levelOf(Math.min(7, rankOf(level) + 1)) : null);

/** For each criterion a change of a pair that makes it fit better or as well, under `closeness`. */
const IMPROVED: Record<string, (pair: Pair) => Pair> = {
  territory: (pair) => mentorHas(pair, { department: pair[1].department, communeCode: pair[1].communeCode }),
  availability: (pair) =>
    both(pair, ({ availability }) => ({ availability: [...availability, 'mon-morning'] })),
  interests: (pair) => both(pair, ({ interests }) => ({ interests: [...interests, 'pétanque'] })),
  objective: (pair) =>
    mentorHas(pair, { objectives: [...new Set([...pair[0].objectives, ...pair[1].objectives])] }),
  sector: (pair) => mentorHas(pair, { sector: pair[1].sector }),
  language: (pair) =>
    both(pair, ({ languages }) => ({ languages: [...languages, { language: 'wolof', level: 'A2' }] })),
  french: (pair) => both(pair, ({ frenchLevel }) => ({ frenchLevel: better(frenchLevel) })),
  age: (pair) => mentorHas(pair, { birthDate: pair[1].birthDate }),
  gender: (pair) => both(pair, () => ({ gender: 'female', genderWish: 'female' })),
  peer: (pair) => mentorHas(pair, { peerCountry: pair[1].peerCountry }),
  experience: ([mentor, mentee]) => [
    {
      ...mentor,
      mentoringYears: (mentor.mentoringYears ?? 0) + 1,
      professionYears: (mentor.professionYears ?? 0) + 1,
    },
    mentee,
  ],
  waiting: (pair) => both(pair, ({ registeredOn }) => ({ registeredOn: addDays(registeredOn, -1) })),
  continuity: ([mentor, mentee]) => [
    {
      ...mentor,
      department: mentee.keptTies?.department ?? mentor.department,
      channel: mentee.keptTies?.channel ?? mentor.channel,
      wishedPartnerIds: [...mentor.wishedPartnerIds, mentee.personId],
    },
    { ...mentee, wishedPartnerIds: [...mentee.wishedPartnerIds, mentor.personId] },
  ],
};

it('every criterion has its laws here', () => {
  expect(Object.keys(OWN_SETTINGS)).toEqual(KEYS);
  expect(Object.keys(IMPROVED)).toEqual(KEYS);
});

describe.each(KEYS)('the criterion %s', (key) => {
  const settings = someSettings(key);

  it('accepts its settings, hard or soft, and nothing else', () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        const { settings: schema } = criterionOf(key);
        expect(schema.safeParse(chosen).success).toBe(true);
        expect(schema.safeParse({ ...chosen, hardBelow: 500 }).success).toBe(true);
        expect(schema.safeParse({ ...chosen, religion: 'any' }).success).toBe(false);
      }),
    );
  });

  it('fits in whole thousandths from none to all, or says that nobody told', () => {
    fc.assert(
      fc.property(pairWith(settings), ([mentor, mentee, chosen]) => {
        const fit = fitOf(mentor, mentee, chosen);
        expect(Number.isInteger(fit) && (fit === UNKNOWN || (fit >= 0 && fit <= FULL))).toBe(true);
      }),
    );
  });

  it('does not depend on who else is in the pool', () => {
    const people = fc.tuple(someMentor('m0'), someMentor('m1'), someMentee('e0'), someMentee('e1'), settings);
    fc.assert(
      fc.property(people, ([m0, m1, e0, e1, chosen]) => {
        const fit = directedFit([m0, m1], [e0, e1], chosen, TODAY);
        for (const [m, mentor] of [m0, m1].entries())
          for (const [e, mentee] of [e0, e1].entries()) expect(fit(m, e)).toBe(fitOf(mentor, mentee, chosen));
      }),
    );
  });

  it('never falls when the pair comes to fit better', () => {
    fc.assert(
      fc.property(pairWith(settings), ([mentor, mentee, chosen]) => {
        const wanted = { ...chosen, direction: 'closeness' } as CriterionSettings;
        const before = fitOf(mentor, mentee, wanted);
        const after = fitOf(...IMPROVED[key]([mentor, mentee]), wanted);
        if (before !== UNKNOWN && after !== UNKNOWN) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('sees of a person only the fields that it declares', () => {
    const { reads } = criterionOf(key);
    fc.assert(
      fc.property(someMentor('m'), (person) => {
        expect(Object.keys(seenBy(criterionOf(key), person)).sort()).toEqual([...reads].sort());
      }),
      { numRuns: 5 },
    );
  });

  it('forbids, when hard, exactly the pairs below its stated fit', () => {
    fc.assert(
      fc.property(pairWith(settings), fc.integer({ min: 1, max: 1000 }), ([mentor, mentee, soft], least) => {
        const chosen = { ...soft, hardBelow: least };
        const open = { screeningMissing: [], openDuos: 0, capacity: 1 };
        const fit = decided(directedFit([mentor], [mentee], chosen, TODAY), chosen)(0, 0);
        const broken = hardRules(
          { ...mentor, ...open },
          { ...mentee, ...open },
          { rules: [], criteria: [chosen] },
          TODAY,
        );
        expect(broken).toEqual(fit < least ? [`hard-${key}`] : []);
      }),
    );
  });

  it('explains any pair by plain values, in both languages', () => {
    fc.assert(
      fc.property(pairWith(settings), ([mentor, mentee, chosen]) => {
        const [part] = explain(mentor, mentee, { criteria: [chosen] }, TODAY).parts;
        expect(JSON.parse(JSON.stringify(part))).toEqual(part);
        for (const language of ['fr', 'en'] as const) {
          const sentence = partSentence(part, language);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|:\s*,|,\s*,/);
          expect(sentence.length).toBeGreaterThan(10);
        }
      }),
    );
  });
});

describe.each(CRITERIA.filter(({ symmetric }) => symmetric).map(({ key }) => key))(
  'the criterion %s',
  (key) => {
    it('is the same with the two people exchanged', () => {
      const closeness = criterionOf(key).symmetric === 'closeness';
      fc.assert(
        fc.property(pairWith(someSettings(key)), ([mentor, mentee, chosen]) => {
          fc.pre(!closeness || chosen.direction === 'closeness');
          expect(fitOf(mentee, mentor, chosen)).toBe(fitOf(mentor, mentee, chosen));
        }),
      );
    });
  },
);

describe('any criteria together', () => {
  const some = fc
    .subarray(KEYS, { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map(someSettings)) as fc.Arbitrary<CriterionSettings[]>);

  it('give parts that add up exactly to the score, each within its share', () => {
    fc.assert(
      fc.property(someMentor('m'), someMentee('e'), some, (mentor, mentee, criteria) => {
        const scorer = prepareScores([mentor], [mentee], criteria, TODAY);
        const parts = scorer.parts(0, 0);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(scorer.score(0, 0));
        expect(parts.reduce((sum, { max }) => sum + max, 0)).toBe(1000);
        for (const { points, max } of parts) expect(points >= 0 && points <= max).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
