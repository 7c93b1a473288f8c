import { type MatchSnapshot, matchingSection } from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import { loadPreset, readSection } from '@tdu/programmes-domain';

/** A snapshot of so many mentors and mentees who differ a little, always the same; mentors of one in four are two. */
export function someSnapshot(mentors: number, mentees: number): MatchSnapshot {
  const settings = readSection({ sections: loadPreset('duos-de-demain')!.sections }, matchingSection);
  const pool = [
    ...Array.from({ length: mentors }, (_, i) => someone('mentor', i)),
    ...Array.from({ length: mentees }, (_, i) => someone('mentee', i)),
  ];
  return { runOn: '2026-11-21', settings, pool };
}

const INTERESTS = ['cinéma', 'cuisine', 'football', 'lecture', 'musique'];
const SLOTS = ['sat-morning', 'wed-afternoon', 'sun-evening'] as const;

function someone(role: PoolMember['role'], i: number): PoolMember {
  const id = `${role === 'mentor' ? '1' : '2'}${String(i).padStart(11, '0')}`;
  return {
    participationId: `01990000-0000-7000-8000-${id}`,
    personId: `01990000-0000-7000-9000-${id}`,
    role,
    gender: i % 2 ? 'female' : 'male',
    birthDate: `19${60 + (i % 30)}-03-01`,
    languages: i % 3 ? [] : [{ language: 'dari', level: 'B2' }],
    frenchLevel: role === 'mentor' ? 'native' : 'B1',
    communeCode: null,
    department: ['75', '93', '59'][i % 3],
    region: '11',
    objectives: ['employment'],
    sector: null,
    availability: [SLOTS[i % SLOTS.length], 'mon-morning'],
    interests: [INTERESTS[i % 5], INTERESTS[(i + 2) % 5]],
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
    capacity: role === 'mentor' && i % 4 === 0 ? 2 : 1,
    openDuos: 0,
    registeredOn: `2026-0${1 + (i % 9)}-01`,
    screeningMissing: [],
    pastPartnerIds: [],
  };
}
