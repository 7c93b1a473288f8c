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
const gender = { criterion: 'gender', by: 'wish' };
const sameGender = { criterion: 'gender', by: 'same' };
const peer = { criterion: 'peer', direction: 'closeness', commonFrom: 'B2', unknownLevel: 'B1' };
const mentoring = { criterion: 'experience', of: 'mentoring', enough: 4 };
const trade = { criterion: 'experience', of: 'profession', enough: 10 };
const continuity = { criterion: 'continuity', direction: 'closeness', referrerShare: 300 };
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
  [
    'neighbouring communes earn what their department earns where the programme does not tell them apart',
    territory,
    { department: '93', communeCode: '93066' },
    { department: '93', communeCode: '93001' },
    800,
  ],
  [
    'neighbouring communes earn their own band where it does',
    { ...territory, bands: { ...bands, intercommunality: 950 } },
    { department: '93', communeCode: '93066' },
    { department: '93', communeCode: '93001' },
    950,
  ],
  [
    'video accepted by both makes up for the distance as far as the programme says',
    { ...territory, video: 450 },
    { department: '13' },
    { department: '75' },
    450,
  ],
  [
    'video does not lower what the distance earns',
    { ...territory, video: 450 },
    { department: '93' },
    { department: '75' },
    600,
  ],
  [
    'video accepted by one alone earns nothing',
    { ...territory, video: 450 },
    { department: '13', video: false },
    { department: '75' },
    0,
  ],
  [
    'French counts beside another language as far as the programme says',
    { ...language, apartShare: 600 },
    { frenchLevel: 'native' },
    { frenchLevel: 'A2' },
    200,
  ],
  [
    'a language other than French counts for both shares',
    { ...language, apartShare: 600 },
    speaks('dari', 'native'),
    { ...speaks('dari', 'B2'), frenchLevel: 'A1' },
    1000,
  ],
  ['a wish that is met fits fully', gender, { gender: 'female' }, { genderWish: 'female' }, 1000],
  ['a wish that is not met fits nothing', gender, { gender: 'male' }, { genderWish: 'female' }, 0],
  [
    'one wish of two that is met fits half',
    gender,
    { gender: 'female', genderWish: 'male' },
    { gender: 'female', genderWish: 'female' },
    500,
  ],
  ['without any wish it is unknown', gender, { gender: 'male' }, { gender: 'female' }, -1],
  ['two women make a duo of women', sameGender, { gender: 'female' }, { gender: 'female' }, 1000],
  ['a woman and a man do not', sameGender, { gender: 'female' }, { gender: 'male' }, 0],
  ['a gender not told is unknown', sameGender, { gender: 'unknown' }, { gender: 'male' }, -1],
  [
    'a compatriot wished for fits fully',
    peer,
    { peerCountry: 'AF' },
    { peerWish: 'country', peerCountry: 'AF' },
    1000,
  ],
  [
    'someone of another country does not',
    peer,
    { peerCountry: 'SY' },
    { peerWish: 'country', peerCountry: 'AF' },
    0,
  ],
  [
    'a mentor’s country that nobody told is unknown',
    peer,
    { peerCountry: null },
    { peerWish: 'country', peerCountry: 'AF' },
    -1,
  ],
  [
    'a language wished for counts at the level of the weaker speaker',
    peer,
    speaks('dari', 'A2'),
    { ...speaks('dari', 'native'), peerWish: 'language' },
    500,
  ],
  [
    'of either, the better one counts',
    peer,
    { ...speaks('dari', 'A2'), peerCountry: 'IR' },
    { ...speaks('dari', 'native'), peerWish: 'either', peerCountry: 'AF' },
    500,
  ],
  [
    'who wished for no peer is not compared by country',
    peer,
    { peerCountry: 'AF' },
    { peerWish: null, peerCountry: null, country: 'AF' },
    -1,
  ],
  ['half the years of mentoring wanted fit half', mentoring, { mentoringYears: 2 }, {}, 500],
  ['years beyond those wanted fit fully', trade, { professionYears: 30 }, {}, 1000],
  ['years not told are unknown', trade, { mentoringYears: 5 }, {}, -1],
  [
    'a former duo that both wish again fits fully',
    continuity,
    { wishedPartnerIds: ['person-mentee'] },
    { wishedPartnerIds: ['person-mentor'] },
    1000,
  ],
  ['wished by one alone it fits half', continuity, {}, { wishedPartnerIds: ['person-mentor'] }, 500],
  [
    'after a mentor who left, the same department and referrer are kept',
    continuity,
    { department: '93', channel: 'CADA' },
    { keptTies: { department: '93', channel: 'CADA' } },
    1000,
  ],
  [
    'the referrer alone earns its share',
    continuity,
    { department: '75', channel: 'CADA' },
    { keptTies: { department: '93', channel: 'CADA' } },
    300,
  ],
  [
    'a tie that nobody knows leaves its share to the other',
    continuity,
    { department: '93', channel: 'CADA' },
    { keptTies: { department: '93', channel: null } },
    1000,
  ],
  ['where nothing is to be continued it is unknown', continuity, {}, {}, -1],
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
