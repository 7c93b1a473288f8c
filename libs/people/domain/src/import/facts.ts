import type { CalendarDate } from '@tdu/kernel';
import type { CefrLevel } from '../cefr.js';
import type { Gender, Objective, ParticipantRole, PeerWish, Slot, SpokenLanguage } from '../participant.js';
import type { ScreeningDates } from '../screening/open-steps.js';

/** All that a sheet can tell about a person in a programme, normalised. Null: unknown. */
export interface ParticipantFacts {
  familyName: string;
  givenName: string;
  gender: Gender;
  birthDate: CalendarDate;
  email: string | null;
  /** International form, `+33620222651`. */
  phone: string | null;
  postalCode: string | null;
  communeCode: string | null;
  communeName: string | null;
  department: string | null;
  languages: SpokenLanguage[];
  frenchLevel: CefrLevel | null;
  country: string | null;
  /** ISO 639 code. */
  messageLanguage: string;
  objectives: Objective[];
  sector: string | null;
  availability: Slot[];
  interests: string[];
  video: boolean;
  genderWish: 'female' | 'male' | null;
  refusesCompatriot: boolean;
  peerWish: PeerWish | null;
  mentoringYears: number | null;
  professionYears: number | null;
  capacity: number;
  /** How the person came to the association. */
  channel: string | null;
  registeredOn: CalendarDate;
  screening: ScreeningDates;
}

/** What one row told: an absent key was not told, and keeps what is known already. */
export type ToldFacts = Partial<ParticipantFacts> &
  Pick<ParticipantFacts, 'familyName' | 'givenName' | 'birthDate'>;

/**
 * Completes a newcomer's facts. A mentor speaks French natively unless told otherwise; a sheet that does not ask
 * mentees about video has not ruled it out, a mentor has to offer it.
 */
export function newcomer(told: ToldFacts, role: ParticipantRole, today: CalendarDate): ParticipantFacts {
  return {
    gender: 'unknown',
    email: null,
    phone: null,
    postalCode: null,
    communeCode: null,
    communeName: null,
    department: null,
    languages: [],
    frenchLevel: role === 'mentor' ? 'native' : null,
    country: null,
    messageLanguage: 'fr',
    objectives: [],
    sector: null,
    availability: [],
    interests: [],
    video: role === 'mentee',
    genderWish: null,
    refusesCompatriot: false,
    peerWish: null,
    mentoringYears: null,
    professionYears: null,
    capacity: 1,
    channel: null,
    registeredOn: today,
    screening: {},
    ...told,
  };
}

/** What is known with what was told on top, and the facts that changed by it. */
export function update(
  known: ParticipantFacts,
  told: ToldFacts,
): { facts: ParticipantFacts; changed: (keyof ParticipantFacts)[] } {
  const facts = { ...known, ...told, screening: { ...known.screening, ...told.screening } };
  const keys = Object.keys(told) as (keyof ParticipantFacts)[];
  return { facts, changed: keys.filter((key) => !sameFact(known[key], facts[key])) };
}

/** Whether two values of a fact say the same. */
export function sameFact(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameFact((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
