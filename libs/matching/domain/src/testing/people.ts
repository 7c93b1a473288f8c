import type { PoolMember } from '@tdu/people-domain';

/** The day on which the people of the specs are looked at. */
export const TODAY = '2026-11-21';

/** A mentor with nothing particular, admitted and free; say only what the sentence is about. */
export function aMentor(about: Partial<PoolMember> = {}): PoolMember {
  const id = about.participationId ?? 'mentor';
  return {
    ...anyone,
    participationId: id,
    personId: `person-${id}`,
    role: 'mentor',
    frenchLevel: 'native',
    ...about,
  };
}

/** A mentee with nothing particular, admitted and free. */
export function aMentee(about: Partial<PoolMember> = {}): PoolMember {
  const id = about.participationId ?? 'mentee';
  return {
    ...anyone,
    participationId: id,
    personId: `person-${id}`,
    role: 'mentee',
    frenchLevel: 'B1',
    ...about,
  };
}

const anyone = {
  gender: 'unknown',
  birthDate: '1990-01-01',
  languages: [],
  communeCode: null,
  department: '75',
  region: '11',
  objectives: [],
  sector: null,
  availability: [],
  interests: [],
  video: true,
  genderWish: null,
  country: null,
  refusesCompatriot: false,
  peerWish: null,
  peerCountry: null,
  mentoringYears: null,
  professionYears: null,
  channel: null,
  wishedPartnerIds: [],
  keptTies: null,
  capacity: 1,
  openDuos: 0,
  registeredOn: '2026-10-01',
  screeningMissing: [],
  pastPartnerIds: [],
} satisfies Partial<PoolMember>;
