import type { PoolMember } from '@tdu/people-domain';
import fc from 'fast-check';
import { aMentee, aMentor } from './people.js';

const some = <T>(...values: T[]) => fc.subarray(values);
const level = fc.constantFrom('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native', null);

const about: fc.Arbitrary<Partial<PoolMember>> = fc.record({
  gender: fc.constantFrom('female', 'male', 'other', 'unknown'),
  birthDate: fc.integer({ min: 1950, max: 2008 }).map((year) => `${year}-06-15`),
  languages: some('dari', 'arabe', 'anglais', 'turc').chain((names) =>
    fc.tuple(...names.map((language) => fc.record({ language: fc.constant(language), level }))),
  ),
  frenchLevel: level,
  department: fc.constantFrom('75', '93', '77', '60', '59', '13', null),
  communeCode: fc.constantFrom('93048', '75056', null),
  objectives: some('employment', 'training', 'interculturality', 'autonomy'),
  sector: fc.constantFrom('santé', 'bâtiment', 'transport', null),
  availability: some('mon-evening', 'wed-afternoon', 'sat-morning', 'sun-afternoon'),
  interests: some('cinéma', 'couture', 'football', 'lecture', 'musique'),
  video: fc.boolean(),
  genderWish: fc.constantFrom('female', 'male', null, null),
  country: fc.constantFrom('AF', 'SY', null),
  refusesCompatriot: fc.boolean(),
  peerWish: fc.constantFrom('language', 'country', 'either', null),
  peerCountry: fc.constantFrom('AF', 'SY', null),
  mentoringYears: fc.option(fc.integer({ min: 0, max: 30 })),
  professionYears: fc.option(fc.integer({ min: 0, max: 40 })),
  channel: fc.constantFrom('CADA Amiens', 'Mission locale', null),
  wishedPartnerIds: some('p-m', 'p-e'),
  keptTies: fc.option(
    fc.record({
      department: fc.constantFrom('75', '93', null),
      channel: fc.constantFrom('CADA Amiens', 'Mission locale', null),
    }),
  ),
  capacity: fc.integer({ min: 0, max: 3 }),
  registeredOn: fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-10`),
  screeningMissing: fc.constantFrom([], [], [], ['Casier B3']),
});

/** Any mentor, with the given id. */
export const someMentor = (id: string) =>
  about.map((given) => aMentor({ ...given, participationId: id, personId: `p-${id}` }));
/** Any mentee, with the given id. */
export const someMentee = (id: string) =>
  about.map((given) => aMentee({ ...given, participationId: id, personId: `p-${id}` }));

/** A pool of up to so many people a side. */
export const somePool = (most: number): fc.Arbitrary<PoolMember[]> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
    .chain(([mentors, mentees]) =>
      fc.tuple(
        ...Array.from({ length: mentors }, (_, i) => someMentor(`m${i}`)),
        ...Array.from({ length: mentees }, (_, i) => someMentee(`e${i}`)),
      ),
    );
