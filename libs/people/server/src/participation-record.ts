import type { Id } from '@tdu/kernel';
import {
  type ParticipationState,
  type PoolMember,
  type RoleScreening,
  type Screening,
  type ScreeningDates,
  openSteps,
  regionOf,
  screeningBounds,
  withinBounds,
} from '@tdu/people-domain';
import type { CalendarDate } from '@tdu/kernel';
import type { ParticipationEntity } from './entities/participation.entity.js';
import type { PersonEntity } from './entities/person.entity.js';

/** Whoever applied was not admitted by anybody yet, even where a programme asks for no step. */
const TO_BE_LOOKED_AT = 'Candidature à examiner';

/** A participation with its person. */
export interface ParticipationRecord {
  readonly participation: ParticipationEntity;
  readonly person: PersonEntity;
}

/** The same without its instants, as pools are read. */
export interface PoolRecord {
  readonly participation: Omit<ParticipationEntity, 'createdAt' | 'updatedAt'>;
  readonly person: Omit<PersonEntity, 'createdAt' | 'updatedAt'>;
}

/** How a person is named on screen. */
export function displayName({
  givenName,
  familyName,
}: Pick<PersonEntity, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`;
}

/** What still keeps this person from being matched on a day, in French. */
export function missingSteps(
  rules: RoleScreening,
  { participation, person }: PoolRecord,
  today: CalendarDate,
): string[] {
  return openSteps(rules, { birthDate: person.birthDate, screening: participation.screening }, today);
}

/** As `missingSteps`, with what else keeps out of the pool: an application that nobody looked at. French. */
export function poolObstacles(
  rules: RoleScreening,
  about: {
    readonly state: ParticipationState;
    readonly birthDate: CalendarDate;
    readonly screening: ScreeningDates;
  },
  today: CalendarDate,
): string[] {
  const open = openSteps(rules, about, today);
  return about.state === 'applied' ? [TO_BE_LOOKED_AT, ...open] : open;
}

/**
 * Participations as matching sees them under a screening on a day, before matching fills duos and past partners. What
 * is open is put into words only for those with something open: most of a pool has nothing.
 */
export function poolMemberOn(screening: Screening, today: CalendarDate): (record: PoolRecord) => PoolMember {
  const bounds = {
    mentor: screeningBounds(screening.mentor, today),
    mentee: screeningBounds(screening.mentee, today),
  };
  return (record) => {
    const { participation, person } = record;
    const { role } = participation;
    const about = { birthDate: person.birthDate, screening: participation.screening };
    const isReady = participation.state !== 'applied' && withinBounds(bounds[role], about);
    const open = isReady
      ? []
      : poolObstacles(screening[role], { ...about, state: participation.state }, today);
    const capacity = Math.min(participation.capacity, screening[role].mostDuos ?? Infinity);
    return toPoolMember(record, open, capacity);
  };
}

function toPoolMember(record: PoolRecord, screeningMissing: string[], capacity: number): PoolMember {
  const { participation, person } = record;
  return {
    participationId: participation.id,
    personId: person.id as Id,
    role: participation.role,
    gender: person.gender,
    birthDate: person.birthDate,
    languages: person.languages,
    frenchLevel: person.frenchLevel,
    communeCode: person.communeCode,
    department: person.department,
    region: person.department && regionOf(person.department),
    objectives: participation.objectives,
    sector: participation.sector,
    availability: participation.availability,
    interests: participation.interests,
    video: participation.video,
    genderWish: participation.genderWish,
    country: person.country,
    refusesCompatriot: participation.refusesCompatriot,
    peerWish: participation.peerWish,
    peerCountry: peerCountry(record),
    mentoringYears: participation.mentoringYears,
    professionYears: participation.professionYears,
    channel: participation.channel,
    wishedPartnerIds: participation.wishedPartnerIds,
    keptTies: participation.keptTies,
    capacity,
    openDuos: 0,
    registeredOn: participation.registeredOn,
    screeningMissing,
    pastPartnerIds: [],
  };
}

/** See PoolMember.peerCountry: the mentee's own wish opens it, nothing else does. */
function peerCountry({ participation: { role, peerWish }, person }: PoolRecord): string | null {
  const wished = peerWish === 'country' || peerWish === 'either';
  return role === 'mentor' || wished ? person.country : null;
}
