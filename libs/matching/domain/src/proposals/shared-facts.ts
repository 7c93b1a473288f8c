import {
  type CalendarDate,
  type Id,
  type MessageLanguage,
  type Result,
  accept,
  ageOn,
  refuse,
} from '@tdu/kernel';
import { type Objective, type Slot, type SpokenLanguage, departmentName } from '@tdu/people-domain';
import { languageWord } from '../words/languages.js';
import { objectiveWord, slotWord } from '../words/terms.js';
import { interestWord, sectorWord } from '../words/vocabulary.js';
import type { Localized } from '../words/localized.js';

/** What one may let the other of a proposal know, besides the given name. Nothing else is ever told. */
export const SHARED_FACTS = [
  'family_name',
  'age_band',
  'languages',
  'interests',
  'sector',
  'objectives',
  'availability',
  'department',
  'commune',
] as const;
export type SharedFact = (typeof SHARED_FACTS)[number];

/** Of somebody who was never asked: the given name alone. */
export const DEFAULT_FACTS: readonly SharedFact[] = [];

const LABELS: Readonly<Record<SharedFact, Localized>> = {
  family_name: { fr: 'Nom de famille', en: 'Family name' },
  age_band: { fr: 'Tranche d’âge', en: 'Age band' },
  languages: { fr: 'Langues', en: 'Languages' },
  interests: { fr: 'Centres d’intérêt', en: 'Interests' },
  sector: { fr: 'Secteur professionnel', en: 'Sector' },
  objectives: { fr: 'Objectifs', en: 'Objectives' },
  availability: { fr: 'Disponibilités', en: 'Availability' },
  department: { fr: 'Département', en: 'Department' },
  commune: { fr: 'Commune', en: 'Town' },
};

/** What a fact is called. */
export function sharedFactLabel(fact: SharedFact, language: MessageLanguage): string {
  return LABELS[fact][language];
}

/** Someone as far as facts may be told of them. */
export interface Profile {
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly languages: readonly SpokenLanguage[];
  readonly interests: readonly string[];
  readonly sector: string | null;
  readonly objectives: readonly Objective[];
  readonly availability: readonly Slot[];
  readonly department: string | null;
  readonly communeName: string | null;
}

/** One thing told about somebody, as the reader reads it. */
export interface ToldFact {
  readonly fact: SharedFact;
  readonly label: string;
  readonly value: string;
}

/** What somebody agreed to show of the own profile, in the order of the list; what is not known is left out. */
export function toldFacts(
  profile: Profile,
  agreed: readonly SharedFact[],
  on: CalendarDate,
  language: MessageLanguage,
): ToldFact[] {
  return SHARED_FACTS.filter((fact) => agreed.includes(fact)).flatMap((fact) => {
    const value = VALUES[fact](profile, language, on);
    return value ? [{ fact, label: LABELS[fact][language], value }] : [];
  });
}

/** The list as it may be kept: each fact once, in the order of the list. Refusal FACT_UNKNOWN. */
export function keepableFacts(facts: readonly string[]): Result<SharedFact[]> {
  const unknown = facts.find((fact) => !(SHARED_FACTS as readonly string[]).includes(fact));
  if (unknown === undefined) return accept(SHARED_FACTS.filter((fact) => facts.includes(fact)));
  return refuse(
    'FACT_UNKNOWN',
    'Cette information ne se partage pas : choisissez parmi celles de la liste.',
    'facts',
  );
}

/** Criteria whose common part lets on something of both: told once both agreed to show it. */
const FACT_OF_CRITERION: Readonly<Record<string, SharedFact>> = {
  language: 'languages',
  interests: 'interests',
  sector: 'sector',
  objective: 'objectives',
  availability: 'availability',
  territory: 'department',
};

/** Whether the two may be told what a criterion found that they have in common. */
export function mayTellCommon(
  criterion: string,
  mentor: readonly SharedFact[],
  mentee: readonly SharedFact[],
): boolean {
  const fact = FACT_OF_CRITERION[criterion];
  return fact !== undefined && mentor.includes(fact) && mentee.includes(fact);
}

/** Who writes the list of a participation: the person, or the team on his or her word. */
export function mayShareFor(
  personId: Id,
  actorPersonId: Id | null,
  isStaff: boolean,
): 'self' | 'staff' | null {
  if (personId === actorPersonId) return 'self';
  return isStaff ? 'staff' : null;
}

type Tell = (profile: Profile, language: MessageLanguage, on: CalendarDate) => string | null;

const VALUES: Readonly<Record<SharedFact, Tell>> = {
  family_name: ({ familyName }) => familyName,
  age_band: ({ birthDate }, language, on) => ageBand(ageOn(birthDate, on), language),
  languages: ({ languages }, language) => list(languages.map((one) => languageWord(one.language, language))),
  interests: ({ interests }, language) => list(interests.map((one) => interestWord(one, language))),
  sector: ({ sector }, language) => sector && sectorWord(sector, language),
  objectives: ({ objectives }, language) => list(objectives.map((one) => objectiveWord(one, language))),
  availability: ({ availability }, language) => list(availability.map((one) => slotWord(one, language))),
  department: ({ department }) => department && departmentName(department),
  commune: ({ communeName }) => communeName,
};

/** Ten years wide: an age is nobody's business before the two have met. */
function ageBand(age: number, language: MessageLanguage): string {
  const from = Math.floor(age / 10) * 10;
  if (age < 18) return language === 'fr' ? 'moins de 18 ans' : 'under 18';
  if (from < 20) return language === 'fr' ? '18 à 19 ans' : '18 to 19';
  if (from >= 70) return language === 'fr' ? '70 ans et plus' : '70 and over';
  return language === 'fr' ? `${from} à ${from + 9} ans` : `${from} to ${from + 9}`;
}

function list(words: readonly string[]): string | null {
  return words.length > 0 ? words.join(', ') : null;
}
