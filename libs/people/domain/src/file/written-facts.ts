import { frenchDate } from '@tdu/kernel';
import {
  GENDER_WISH_WORDS,
  GENDER_WORDS,
  OBJECTIVE_WORDS,
  PEER_WORDS,
  SLOT_WORDS,
} from '../application/choice-words.js';
import type { Answers } from '../application/read-answers.js';
import { type CefrLevel, frenchCefr } from '../cefr.js';
import { countryName } from '../geo/countries.js';
import type { ParticipantFacts } from '../import/facts.js';
import type { ParticipantRole } from '../participant.js';
import { messageLanguageName } from '../read/languages.js';

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
    gender: facts.gender === 'unknown' ? '' : GENDER_WORDS[facts.gender],
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
    objectives: list(facts.objectives.map((one) => OBJECTIVE_WORDS[one])),
    capacity: `${facts.capacity}`,
    mentoringYears: number(facts.mentoringYears),
    professionYears: number(facts.professionYears),
  };
}

function mentee(facts: ParticipantFacts): Answers {
  const [primary, ...others] = facts.objectives.map((one) => OBJECTIVE_WORDS[one]);
  return {
    primaryObjective: primary ?? '',
    secondaryObjective: list(others),
    refusesCompatriot: yesNo(facts.refusesCompatriot),
    peerWish: facts.peerWish ? PEER_WORDS[facts.peerWish] : '',
    messageLanguage: messageLanguageName(facts.messageLanguage),
  };
}

function common(facts: ParticipantFacts): Answers {
  return {
    languages: list(facts.languages.map(({ language, level }) => spoken(language, level))),
    frenchLevel: facts.frenchLevel ? frenchCefr(facts.frenchLevel) : '',
    sector: facts.sector ?? '',
    availability: list(facts.availability.map((slot) => SLOT_WORDS.get(slot)!)),
    interests: list(facts.interests),
    video: yesNo(facts.video),
    genderWish: facts.genderWish ? GENDER_WISH_WORDS[facts.genderWish] : '',
    channel: facts.channel ?? '',
  };
}

function spoken(language: string, level: CefrLevel | null): string {
  return level ? `${language} (${frenchCefr(level)})` : language;
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
