import type { PoolMember } from '@tdu/people-domain';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import type { CriterionSettings } from './criterion.js';
import { criterionOf } from './registry.js';

type Case = [
  what: string,
  settings: object,
  mentor: Partial<PoolMember>,
  mentee: Partial<PoolMember>,
  fit: number,
];

const age = { criterion: 'age', direction: 'closeness', ideal: 10, tolerance: 20 };
const elder = { criterion: 'age', direction: 'difference', ideal: 25, tolerance: 20 };
const language = { criterion: 'language', enough: 'B2', unknownLevel: 'B1' };
const french = {
  criterion: 'french',
  needed: { employment: 'B2', training: 'B1', interculturality: 'A2', autonomy: 'A1' },
};
const objective = { criterion: 'objective', secondaryShare: 300 };
const sector = { criterion: 'sector', related: [['bâtiment', 'mécanique']], relatedShare: 400 };
const slots = { criterion: 'availability', enough: 2 };
const interests = { criterion: 'interests', enough: 2 };
const bands = {
  commune: 1000,
  department: 800,
  neighbour: 600,
  region: 500,
  'neighbouring-region': 200,
  elsewhere: 0,
};
const territory = { criterion: 'territory', bands };
const waiting = { criterion: 'waiting', halfAfterDays: 60, of: 'mentee' };

const born = (year: number) => ({ birthDate: `${year}-01-01` });
const speaks = (name: string, level: 'A1' | 'A2' | 'B2' | 'native' | null) => ({
  languages: [{ language: name, level }],
});

const cases: Case[] = [
  ['people of one generation fit fully by age', age, born(1990), born(1996), 1000],
  ['ten years beyond the ideal cost half of the tolerance', age, born(1970), born(1990), 500],
  ['nothing is left beyond the tolerance', age, born(1950), born(1990), 0],
  ['closeness of age does not care who is the elder', age, born(1990), born(1970), 500],
  ['a mentor elder by the wanted gap fits fully', elder, born(1965), born(1995), 1000],
  ['a wanted gap half reached fits half', elder, born(1980), born(1995), 500],
  [
    'a mentor younger than the mentee does not fit where an elder is wanted',
    elder,
    born(1995),
    born(1980),
    0,
  ],
  [
    'a common language counts at the level of the weaker speaker',
    language,
    speaks('dari', 'native'),
    speaks('dari', 'A2'),
    500,
  ],
  [
    'a common language at the level wanted fits fully',
    language,
    speaks('dari', 'B2'),
    speaks('dari', 'native'),
    1000,
  ],
  [
    'a language told without a level counts as the programme says',
    language,
    speaks('turc', null),
    speaks('turc', 'native'),
    750,
  ],
  [
    'no common language but French fits nothing',
    language,
    speaks('turc', 'native'),
    speaks('dari', 'native'),
    0,
  ],
  [
    'French is measured against the objective both would work on',
    french,
    { objectives: ['autonomy'] },
    { objectives: ['employment', 'autonomy'], frenchLevel: 'A1' },
    1000,
  ],
  [
    'French short of what employment needs fits in part',
    french,
    { objectives: ['employment'] },
    { objectives: ['employment'], frenchLevel: 'A2' },
    500,
  ],
  ['French not told is unknown', french, {}, { frenchLevel: null }, -1],
  [
    'the main objective alone earns its share',
    objective,
    { objectives: ['employment'] },
    { objectives: ['employment', 'training'] },
    700,
  ],
  [
    'a secondary objective alone earns its share',
    objective,
    { objectives: ['training'] },
    { objectives: ['employment', 'training'] },
    300,
  ],
  [
    'a single objective that is met earns everything',
    objective,
    { objectives: ['training', 'autonomy'] },
    { objectives: ['training'] },
    1000,
  ],
  ['a mentor without objectives is unknown', objective, {}, { objectives: ['training'] }, -1],
  ['the same sector fits fully', sector, { sector: 'santé' }, { sector: 'santé' }, 1000],
  [
    'a close sector earns what the programme says',
    sector,
    { sector: 'bâtiment' },
    { sector: 'mécanique' },
    400,
  ],
  ['another sector fits nothing', sector, { sector: 'santé' }, { sector: 'transport' }, 0],
  ['a sector not told is unknown', sector, { sector: null }, { sector: 'santé' }, -1],
  [
    'one common slot of two wanted fits half',
    slots,
    { availability: ['sat-morning', 'mon-evening'] },
    { availability: ['sat-morning'] },
    500,
  ],
  ['free time not told is unknown', slots, { availability: [] }, { availability: ['sat-morning'] }, -1],
  [
    'more common interests than wanted fit fully',
    interests,
    { interests: ['a', 'b', 'c'] },
    { interests: ['c', 'b', 'a'] },
    1000,
  ],
  ['no common interest fits nothing', interests, { interests: ['a'] }, { interests: ['b'] }, 0],
  ['departments that touch earn their band', territory, { department: '75' }, { department: '93' }, 600],
  ['a place not told is unknown', territory, { department: null }, { department: '93' }, -1],
  ['waiting the half time earns half', waiting, {}, { registeredOn: '2026-09-22' }, 500],
  ['registered today earns nothing by waiting', waiting, {}, { registeredOn: TODAY }, 0],
  ['registered tomorrow earns nothing either', waiting, {}, { registeredOn: '2026-11-22' }, 0],
];

describe('a criterion', () => {
  it.each(cases)('%s', (_what, settings, mentor, mentee, fit) => {
    const chosen = settings as CriterionSettings;
    const prepared = criterionOf(chosen.criterion).prepare(
      [aMentor(mentor)],
      [aMentee(mentee)],
      chosen,
      TODAY,
    );
    expect(prepared(0, 0)).toBe(fit);
  });

  it('counts more than thirty-two different words without loss', () => {
    const words = Array.from({ length: 70 }, (_, i) => `word ${i}`);
    const fit = criterionOf('interests').prepare(
      [aMentor({ interests: words })],
      [aMentee({ interests: words.slice(60) })],
      { ...interests, enough: 20 } as unknown as CriterionSettings,
      TODAY,
    );
    expect(fit(0, 0)).toBe(500);
  });
});
