import type { ParticipantRole, PoolMember, Slot } from '@tdu/people-domain';
import type { Objective } from '@tdu/people-domain';

/** Someone to look for: what is null does not matter. Plain JSON. */
export interface RecruitProfile {
  readonly role: ParticipantRole;
  readonly gender: 'female' | 'male' | null;
  /** A language other than French that he or she must speak. */
  readonly language: string | null;
  /** A department where he or she lives, by official code; ignored when `video`. */
  readonly department: string | null;
  /** Accompanies by video, wherever he or she lives. */
  readonly video: boolean;
  /** Weekly slots he or she must have free; empty = no matter. */
  readonly slots: readonly Slot[];
  readonly objective: Objective | null;
}

/** The profile as a pool member with nothing else known, so that the programme's own rules judge it. */
export function profileMember(profile: RecruitProfile): PoolMember {
  const { role, gender, language, department, video, slots, objective } = profile;
  return {
    participationId: 'profile',
    personId: 'profile',
    role,
    gender: gender ?? 'unknown',
    birthDate: '1990-01-01',
    languages: language === null ? [] : [{ language, level: 'native' }],
    // A mentor speaks French; a mentee sought for a language may have none.
    frenchLevel: role === 'mentor' || language === null ? 'native' : null,
    communeCode: null,
    department: video ? null : department,
    region: null,
    objectives: objective === null ? [] : [objective],
    sector: null,
    availability: [...slots],
    interests: [],
    video,
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
    registeredOn: '2000-01-01',
    screeningMissing: [],
    pastPartnerIds: [],
  };
}
