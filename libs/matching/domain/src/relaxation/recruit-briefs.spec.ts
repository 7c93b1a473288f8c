import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { hardRules } from '../rules/hard-rules.js';
import { someMentee, someMentor } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { briefSentence } from './brief-sentence.js';
import { recruitBriefs } from './recruit-briefs.js';
import { type RecruitProfile, profileMember } from './recruit-profile.js';

const { rules } = presetSettings('duos-de-demain');
const dari = { languages: [{ language: 'dari', level: 'native' as const }], frenchLevel: 'A1' as const };
const away = { department: '93', video: false, objectives: ['employment' as const] };
const EVENINGS = ['mon-evening', 'tue-evening', 'wed-evening', 'thu-evening', 'fri-evening'] as const;

describe('the profile to recruit', () => {
  it('is the smallest that serves most of those who wait, then most of the others', () => {
    const waiting = [
      ...EVENINGS.map((slot, i) =>
        aMentee({
          participationId: `e${i}`,
          ...away,
          ...dari,
          availability: [slot],
          genderWish: i === 0 ? 'female' : null,
        }),
      ),
      aMentee({ participationId: 'far', ...away, department: '13', availability: ['sat-morning'] }),
    ];
    const briefs = recruitBriefs(waiting, rules);
    expect(briefs.map(({ participationIds }) => participationIds)).toEqual([
      ['e0', 'e1', 'e2', 'e3', 'e4'],
      ['far'],
    ]);
    expect(briefs.map((brief) => briefSentence(brief, 'fr'))).toEqual([
      'Recruter une mentore qui parle dari, à portée du département 93, libre les soirs de semaine, pour l’objectif emploi : 5 personnes accompagnées attendent ce profil.',
      'Recruter un·e mentor·e à portée du département 13, libre le samedi matin, pour l’objectif emploi : 1 personne accompagnée attend ce profil.',
    ]);
    expect(briefSentence(briefs[0], 'en')).toBe(
      'Recruit a woman mentor who speaks dari, within reach of department 93, free on weekday evenings, for the goal employment: 5 mentees wait for one.',
    );
  });

  it('is whom to refer, when mentors wait', () => {
    const mentors = ['a', 'b'].map((id) =>
      aMentor({ participationId: id, ...away, availability: ['sat-morning'], genderWish: 'male' }),
    );
    expect(recruitBriefs(mentors, rules).map((brief) => briefSentence(brief, 'fr'))).toEqual([
      'Chercher auprès des prescripteurs un homme à accompagner à portée du département 93, libre le samedi matin, pour l’objectif emploi : 2 mentors attendent ce profil.',
    ]);
  });

  it('asks for nothing that none of them needs', () => {
    const easy = aMentee({ participationId: 'e', department: null, video: true });
    expect(recruitBriefs([easy], rules)[0].profile).toMatchObject({
      gender: null,
      language: null,
      department: null,
      video: true,
      slots: [],
      objective: null,
    });
    expect(recruitBriefs([], rules)).toEqual([]);
  });

  const waitingPeople = (person: typeof someMentee) =>
    fc
      .integer({ min: 1, max: 7 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => person(`w${i}`))));

  it.each([
    ['mentees', someMentee],
    ['mentors', someMentor],
  ] as const)('truly serves each of the %s it counts, by the hard rules', (_side, person) => {
    fc.assert(
      fc.property(waitingPeople(person), (waiting) => {
        const seen = new Set<string>();
        for (const { profile, serves, participationIds } of recruitBriefs(waiting, rules)) {
          expect(serves).toBe(participationIds.length);
          for (const id of participationIds) {
            expect(seen.has(id)).toBe(false);
            seen.add(id);
            expect(
              suits(
                profile,
                waiting.find((one) => one.participationId === id)!,
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('is never beaten by another profile made from one who waits', () => {
    fc.assert(
      fc.property(waitingPeople(someMentee), (waiting) => {
        const [first] = recruitBriefs(waiting, rules);
        for (const rival of waiting.flatMap(profilesFor)) {
          const served = waiting.filter((one) => suits(rival, one)).length;
          expect(first?.serves ?? 0).toBeGreaterThanOrEqual(served);
        }
      }),
    );
  });
});

/** Independent of the code under test: the hard rules on the profile as a person, and an objective in common. */
function suits(profile: RecruitProfile, one: PoolMember): boolean {
  const found = profileMember(profile);
  const pair = profile.role === 'mentor' ? ([found, one] as const) : ([one, found] as const);
  const own = { ...one, screeningMissing: [], capacity: 1, openDuos: 0 };
  const [mentor, mentee] = pair.map((each) => (each === one ? own : each));
  const asked = profile.slots.length > 0 || one.availability.length === 0;
  const goal =
    one.objectives.length === 0 || profile.objective === null || one.objectives.includes(profile.objective);
  return asked && goal && hardRules(mentor, mentee, { rules, criteria: [] }, TODAY).length === 0;
}

function profilesFor(one: PoolMember): RecruitProfile[] {
  const languages = [null, ...one.languages.map(({ language }) => language)];
  return languages.flatMap((language) =>
    one.availability.flatMap((slot) =>
      one.objectives.map((objective) => ({
        role: 'mentor' as const,
        gender: one.genderWish,
        language,
        department: one.department,
        video: false,
        slots: [slot],
        objective,
      })),
    ),
  );
}
