import { type CalendarDate, type Result, accept, addMonths, calendarDate, refuse } from '@tdu/kernel';
import { type Answers, readAnswers } from '../application/read-answers.js';
import type { ToldFacts } from '../import/facts.js';
import type { RoleScreening } from '../screening/screening-section.js';

/** How the person agreed to be referred. */
export const CONSENT_WAYS = ['in_person', 'phone', 'written', 'interpreter'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** What a referrer tells: few fields, under two minutes. */
export interface ReferralTold {
  /** By the keys of the form's questions; `birthDate` may be a year alone. */
  readonly answers: Answers;
  readonly consentWay: ConsentWay | null;
  readonly consentOn: CalendarDate | null;
}

export interface ReadReferral {
  readonly facts: ToldFacts;
  readonly consentWay: ConsentWay;
  readonly consentOn: CalendarDate;
}

/** The fields of the desk, in its order. */
export const REFERRAL_QUESTIONS = [
  { key: 'familyName', required: true },
  { key: 'givenName', required: true },
  { key: 'birthDate', required: true },
  { key: 'email', required: false },
  { key: 'phone', required: false },
  { key: 'postalCode', required: false },
  { key: 'town', required: false },
  { key: 'languages', required: false },
  { key: 'frenchLevel', required: false },
  { key: 'primaryObjective', required: false },
] as const;

/** A consent is asked for the referral it is about, not kept in a drawer. */
const CONSENT_MONTHS = 6;

/**
 * Reads a referral, with the readers of sheets and forms. A year of birth alone is kept as its last day: nobody counts
 * as older than is sure. Refusals CONSENT_MISSING, CONSENT_IN_FUTURE, CONSENT_TOO_OLD and those of `readAnswers`.
 */
export function readReferral(
  told: ReferralTold,
  screening: RoleScreening,
  today: CalendarDate,
): Result<ReadReferral> {
  const { consentWay, consentOn } = told;
  if (consentWay === null || consentOn === null)
    return consentMissing(consentWay === null ? 'consentWay' : 'consentOn');
  if (consentOn > today) return consentInFuture();
  if (consentOn < addMonths(today, -CONSENT_MONTHS)) return consentTooOld();
  const answers = { ...told.answers, birthDate: wholeDate(told.answers.birthDate ?? '') };
  const facts = readAnswers({ role: 'mentee', screening, today, questions: REFERRAL_QUESTIONS }, answers);
  return facts.ok ? accept({ facts: facts.value, consentWay, consentOn }) : facts;
}

function wholeDate(text: string): string {
  const year = /^\s*(\d{4})\s*$/.exec(text)?.[1];
  return year === undefined ? text : (calendarDate(Number(year), 12, 31) ?? text);
}

function consentMissing(path: string): Result<never> {
  return refuse(
    'CONSENT_MISSING',
    'Indiquez comment et quel jour la personne a accepté d’être orientée : sans son accord, rien n’est transmis.',
    path,
  );
}

function consentInFuture(): Result<never> {
  return refuse(
    'CONSENT_IN_FUTURE',
    'Ce jour n’est pas encore passé : indiquez le jour où la personne a donné son accord.',
    'consentOn',
  );
}

function consentTooOld(): Result<never> {
  return refuse(
    'CONSENT_TOO_OLD',
    `Cet accord date de plus de ${CONSENT_MONTHS} mois : demandez de nouveau son accord à la personne.`,
    'consentOn',
  );
}
