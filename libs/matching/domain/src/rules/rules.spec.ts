import type { PoolMember } from '@tdu/people-domain';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { hardRules } from './hard-rules.js';
import type { RuleSettings } from './rule.js';

type Case = [
  what: string,
  rule: object,
  mentor: Partial<PoolMember>,
  mentee: Partial<PoolMember>,
  blocked: boolean,
];

const language = { rule: 'language', enoughFrench: 'B1', commonFrom: 'A2', unknownLevel: 'B1' };
const territory = { rule: 'territory', within: 'region', orVideo: true };
const mentorsFrom50 = { rule: 'age-bounds', role: 'mentor', from: 50, to: null };
const mentees18To33 = { rule: 'age-bounds', role: 'mentee', from: 18, to: 33 };
const womenMentors = { rule: 'gender-only', role: 'mentor', gender: 'female' };
const parisian = { rule: 'area', departments: ['75', '93'] };
const wish = { rule: 'gender-wish' };
const compatriot = { rule: 'compatriot' };
const dari = (level: 'A1' | 'native' | null) => ({ languages: [{ language: 'dari', level }] });

const cases: Case[] = [
  ['an open screening step blocks', { rule: 'screening' }, { screeningMissing: ['Casier B3'] }, {}, true],
  ['a complete file does not', { rule: 'screening' }, {}, {}, false],
  ['a mentor whose places are taken is full', { rule: 'capacity' }, { capacity: 2, openDuos: 2 }, {}, true],
  ['a mentor with a place left is not', { rule: 'capacity' }, { capacity: 2, openDuos: 1 }, {}, false],
  [
    'a mentee already in a duo is full, whatever the sheet says',
    { rule: 'capacity' },
    {},
    { capacity: 3, openDuos: 1 },
    true,
  ],
  ['a mentor of 49 is too young where 50 is asked', mentorsFrom50, { birthDate: '1976-11-22' }, {}, true],
  ['a mentor who is 50 today is not', mentorsFrom50, { birthDate: '1976-11-21' }, {}, false],
  ['a mentee of 34 is too old where 33 is the end', mentees18To33, {}, { birthDate: '1992-11-21' }, true],
  ['a mentee of 33 is not', mentees18To33, {}, { birthDate: '1992-11-22' }, false],
  [
    'an age asked of mentors is not asked of mentees',
    mentorsFrom50,
    { birthDate: '1960-01-01' },
    { birthDate: '2000-01-01' },
    false,
  ],
  ['a man is no mentor where mentors are women', womenMentors, { gender: 'male' }, {}, true],
  ['a woman is', womenMentors, { gender: 'female' }, { gender: 'male' }, false],
  ['someone who told no gender is asked first', womenMentors, { gender: 'unknown' }, {}, true],
  [
    'someone who lives elsewhere is out of the area',
    parisian,
    { department: '59' },
    { department: '75' },
    true,
  ],
  ['two people of the area are in it', parisian, { department: '93' }, { department: '75' }, false],
  ['a place that was not told is asked first', parisian, { department: '75' }, { department: null }, true],
  ['enough French is enough', language, {}, { frenchLevel: 'B1' }, false],
  ['too little French and no common language blocks', language, {}, { frenchLevel: 'A2' }, true],
  [
    'a common language makes up for it',
    language,
    dari('native'),
    { frenchLevel: 'A1', ...dari('native') },
    false,
  ],
  [
    'a common language hardly spoken does not',
    language,
    dari('A1'),
    { frenchLevel: 'A1', ...dari('native') },
    true,
  ],
  ['French not told is not enough', language, {}, { frenchLevel: null }, true],
  [
    'the same region is near enough',
    territory,
    { department: '75', video: false },
    { department: '77' },
    false,
  ],
  ['far away with video for both is possible', territory, { department: '75' }, { department: '13' }, false],
  [
    'far away with video for one only is not',
    territory,
    { department: '75', video: false },
    { department: '13' },
    true,
  ],
  ['a place not told needs video', territory, { department: null, video: false }, {}, true],
  [
    'video does not count where the programme wants people to meet',
    { ...territory, orVideo: false },
    { department: '75' },
    { department: '13' },
    true,
  ],
  [
    'a mentee who wishes a woman is not proposed a man',
    wish,
    { gender: 'male' },
    { genderWish: 'female' },
    true,
  ],
  [
    'a mentee who wishes a woman is proposed one',
    wish,
    { gender: 'female' },
    { genderWish: 'female' },
    false,
  ],
  ['a mentor’s wish counts as much', wish, { genderWish: 'male' }, { gender: 'female' }, true],
  ['a wish is not met by a gender not told', wish, { gender: 'unknown' }, { genderWish: 'female' }, true],
  [
    'a compatriot refused by the mentee blocks',
    compatriot,
    { country: 'SY' },
    { country: 'SY', refusesCompatriot: true },
    true,
  ],
  ['a compatriot not refused is welcome', compatriot, { country: 'SY' }, { country: 'SY' }, false],
  [
    'a country not told refuses nobody',
    compatriot,
    { country: null },
    { country: null, refusesCompatriot: true },
    false,
  ],
  [
    'never free together blocks',
    { rule: 'availability', atLeast: 1 },
    { availability: ['mon-evening'] },
    { availability: ['sat-morning'] },
    true,
  ],
  [
    'free time not told does not',
    { rule: 'availability', atLeast: 1 },
    { availability: [] },
    { availability: ['sat-morning'] },
    false,
  ],
  [
    'a past duo is not proposed again',
    { rule: 'past-pair' },
    { pastPartnerIds: ['person-mentee'] },
    {},
    true,
  ],
  [
    'a past duo known on the mentee’s side counts too',
    { rule: 'past-pair' },
    {},
    { pastPartnerIds: ['person-mentor'] },
    true,
  ],
  [
    'a past duo that both wish again is possible where the programme says so',
    { rule: 'past-pair', unlessWished: true },
    { pastPartnerIds: ['person-mentee'], wishedPartnerIds: ['person-mentee'] },
    { wishedPartnerIds: ['person-mentor'] },
    false,
  ],
  [
    'a past duo that one alone wishes again is not',
    { rule: 'past-pair', unlessWished: true },
    { pastPartnerIds: ['person-mentee'] },
    { wishedPartnerIds: ['person-mentor'] },
    true,
  ],
];

const only = (...rules: RuleSettings[]) => ({ rules, criteria: [] });

describe('hard rules', () => {
  it.each(cases)('%s', (_what, rule, mentor, mentee, blocked) => {
    const chosen = rule as RuleSettings;
    expect(hardRules(aMentor(mentor), aMentee(mentee), only(chosen), TODAY)).toEqual(
      blocked ? [chosen.rule] : [],
    );
  });

  it('nobody is paired with him- or herself, though no programme says so', () => {
    expect(hardRules(aMentor({ personId: 'p' }), aMentee({ personId: 'p' }), only(), TODAY)).toEqual([
      'same-person',
    ]);
  });
});
