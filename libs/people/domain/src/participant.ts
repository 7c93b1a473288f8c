import type { CalendarDate, Id } from '@tdu/kernel';
import type { CefrLevel } from './cefr.js';

/** The two sides of a duo. */
export const PARTICIPANT_ROLES = ['mentor', 'mentee'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;
export type Gender = (typeof GENDERS)[number];

/** What a duo works on: the four objectives of the programmes' published sheets. */
export const OBJECTIVES = ['employment', 'training', 'interculturality', 'autonomy'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
/** A half-day or evening of the week on which a person is free. */
export type Slot = `${(typeof WEEKDAYS)[number]}-${(typeof DAY_PARTS)[number]}`;

/** A language other than French. `language` is its French name in lower case: `dari`, `créole haïtien`. */
export interface SpokenLanguage {
  readonly language: string;
  /** Null when nobody said how well. */
  readonly level: CefrLevel | null;
}

/**
 * What a mentee asks of a mentor in a peer-support programme: someone who speaks the own language, who comes from
 * the own country, or either of them. Only ever the mentee's own wish.
 */
export const PEER_WISHES = ['language', 'country', 'either'] as const;
export type PeerWish = (typeof PEER_WISHES)[number];

/** What a mentee whose mentor left would like to keep: the place where the duo met, the referrer that followed it. */
export interface KeptTies {
  readonly department: string | null;
  readonly channel: string | null;
}

/** The life of a participation, from the application to the alumni. */
export const PARTICIPATION_STATES = [
  'applied',
  'screening',
  'admitted',
  'on_hold',
  'declined',
  'alumni',
] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];

/** One participation as matching sees it: a plain JSON value that a match run can keep and replay. */
export interface PoolMember {
  participationId: Id;
  personId: Id;
  role: ParticipantRole;
  gender: Gender;
  birthDate: CalendarDate;
  /** Other than French. */
  languages: SpokenLanguage[];
  /** Mentors are `native` unless told otherwise. */
  frenchLevel: CefrLevel | null;
  communeCode: string | null;
  department: string | null;
  region: string | null;
  /** The first is the main one. */
  objectives: Objective[];
  sector: string | null;
  availability: Slot[];
  interests: string[];
  video: boolean;
  genderWish: 'female' | 'male' | null;
  /** ISO 3166 code, or the text as given when no country has that name. Only for the mentee's own wish. */
  country: string | null;
  refusesCompatriot: boolean;
  peerWish: PeerWish | null;
  /**
   * The country as far as a peer wish may read it: a mentor's, and a mentee's only if that mentee wishes for a
   * compatriot. Null otherwise, so that nothing built on it can use a country nobody asked about.
   */
  peerCountry: string | null;
  /** Full years as a mentor, here or elsewhere; null when not told. */
  mentoringYears: number | null;
  /** Full years in the trade; null when not told. */
  professionYears: number | null;
  /** How the person came: the referrer of a mentee, the recruitment channel of a mentor. */
  channel: string | null;
  /** Persons of a former duo with whom this one wishes another. */
  wishedPartnerIds: Id[];
  /** Of a mentee whose mentor left. */
  keptTies: KeptTies | null;
  /** How many duos at once. */
  capacity: number;
  openDuos: number;
  registeredOn: CalendarDate;
  /** French labels of the screening steps still open; none means that the person may be matched. */
  screeningMissing: string[];
  /** Persons with whom this one was in a duo before. */
  pastPartnerIds: Id[];
  /** Persons whom the team keeps apart from this one; absent = none. */
  forbiddenPartnerIds?: Id[];
}
