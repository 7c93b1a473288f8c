import fc from 'fast-check';
import { CRITERIA } from '../criteria/registry.js';
import type { MatchingSettings } from '../settings.js';
import { somePool } from './arbitrary-people.js';
import { someSettings } from './arbitrary-settings.js';
import { TODAY } from './people.js';

const RULE_SETS: object[][] = [
  [],
  [{ rule: 'screening' }, { rule: 'capacity' }, { rule: 'gender-wish' }, { rule: 'compatriot' }],
  [{ rule: 'compatriot' }, { rule: 'gender-wish' }, { rule: 'past-pair' }],
  [{ rule: 'past-pair', unlessWished: true }],
  ...['commune', 'intercommunality', 'department', 'neighbour', 'region', 'elsewhere'].flatMap((within) =>
    [true, false].map((orVideo) => [{ rule: 'territory', within, orVideo }]),
  ),
  ...[1, 2, 3].map((atLeast) => [{ rule: 'availability', atLeast }]),
  [{ rule: 'language', enoughFrench: 'B1', commonFrom: 'B2', unknownLevel: 'B2' }],
];

const someCriterion = fc
  .constantFrom(...CRITERIA.map(({ key }) => key))
  .chain((key) =>
    fc.tuple(someSettings(key), fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined, freq: 2 })),
  )
  .map(([settings, hardBelow]) => ({ ...settings, hardBelow }));

/** Any rules, any criteria, soft or hard, with or without a minimum score. */
export const someTerms = fc
  .record({
    rules: fc.constantFrom(...RULE_SETS),
    criteria: fc.uniqueArray(someCriterion, {
      minLength: 1,
      maxLength: 6,
      selector: ({ criterion }) => criterion,
    }),
    minimumScore: fc.constantFrom(0, 0, 400),
  })
  .map((settings) => ({ settings: settings as unknown as MatchingSettings, runOn: TODAY }));

/** A pool whose people have places, and some of them a former partner or a twin on the other side. */
export const someEntangledPool = somePool(7).chain((pool) =>
  fc
    .array(fc.constantFrom('p-m0', 'p-e0', 'p-e1'), { minLength: pool.length, maxLength: pool.length })
    .map((past) =>
      pool.map((one, k) => ({
        ...one,
        capacity: 1 + (k % 3),
        personId: k % 5 === 0 ? 'p-m0' : one.personId,
        pastPartnerIds: [past[k]],
      })),
    ),
);
