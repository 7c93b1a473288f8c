import { frenchDate } from '@tdu/kernel';
import type { Answers } from '../application/read-answers.js';
import { type CefrLevel, frenchCefr } from '../cefr.js';
import { countryName } from '../geo/countries.js';
import type { ParticipantFacts } from '../import/facts.js';
import {
  DAY_PARTS,
  type Gender,
  type Objective,
  type ParticipantRole,
  type PeerWish,
  type Slot,
  WEEKDAYS,
} from '../participant.js';
import { messageLanguageName } from '../read/languages.js';

const GENDERS: Record<Gender, string> = { female: 'Mme', male: 'M.', other: 'autre', unknown: '' };
const OBJECTIVES: Record<Objective, string> = {
  employment: 'emploi',
  training: 'formation',
  interculturality: 'interculturalité',
  autonomy: 'autonomie',
};
const PEERS: Record<PeerWish, string> = {
  language: 'même langue',
  country: 'même pays',
  either: 'langue ou pays',
};
const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const PARTS = ['matin', 'après-midi', 'soir'];

/**
 * What is known of somebody, as the texts that `readAnswers` reads back to the same facts, by the key of their
 * question; an unknown fact is ''. French.
 */
export function writtenFacts(role: ParticipantRole, facts: ParticipantFacts): Answers {
  return { ...person(facts), ...(role === 'mentor' ? mentor(facts) : mentee(facts)), ...common(facts) };
}

function person(facts: ParticipantFacts): Answers {
  return {
    familyName: facts.familyName,
    givenName: facts.givenName,
    gender: GENDERS[facts.gender],
    birthDate: frenchDate(facts.birthDate),
    email: facts.email ?? '',
    phone: facts.phone ?? '',
    postalCode: facts.postalCode ?? '',
    town: facts.communeName ?? '',
    country: facts.country ? countryName(facts.country) : '',
  };
}

function mentor(facts: ParticipantFacts): Answers {
  return {
    objectives: list(facts.objectives.map((one) => OBJECTIVES[one])),
    capacity: `${facts.capacity}`,
    mentoringYears: number(facts.mentoringYears),
    professionYears: number(facts.professionYears),
  };
}

function mentee(facts: ParticipantFacts): Answers {
  const [primary, ...others] = facts.objectives.map((one) => OBJECTIVES[one]);
  return {
    primaryObjective: primary ?? '',
    secondaryObjective: list(others),
    refusesCompatriot: yesNo(facts.refusesCompatriot),
    peerWish: facts.peerWish ? PEERS[facts.peerWish] : '',
    messageLanguage: messageLanguageName(facts.messageLanguage),
  };
}

function common(facts: ParticipantFacts): Answers {
  return {
    languages: list(facts.languages.map(({ language, level }) => spoken(language, level))),
    frenchLevel: facts.frenchLevel ? frenchCefr(facts.frenchLevel) : '',
    sector: facts.sector ?? '',
    availability: list(facts.availability.map(slot)),
    interests: list(facts.interests),
    video: yesNo(facts.video),
    genderWish: facts.genderWish ? { female: 'femme', male: 'homme' }[facts.genderWish] : '',
    channel: facts.channel ?? '',
  };
}

function spoken(language: string, level: CefrLevel | null): string {
  return level ? `${language} (${frenchCefr(level)})` : language;
}

function slot(one: Slot): string {
  const [weekday, part] = one.split('-');
  return `${DAYS[WEEKDAYS.findIndex((day) => day === weekday)]} ${PARTS[DAY_PARTS.findIndex((each) => each === part)]}`;
}

function number(value: number | null): string {
  return value === null ? '' : `${value}`;
}

function yesNo(value: boolean): string {
  return value ? 'oui' : 'non';
}

function list(texts: readonly string[]): string {
  return texts.join(', ');
}
