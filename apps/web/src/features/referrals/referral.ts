import type { ResultOf, VariablesOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { Question } from '../applications/question-field.js';
import type { MyReferralsQuery, ReferPersonMutation } from './referrals.operations.js';

export type OwnReferral = ResultOf<typeof MyReferralsQuery>['myReferrals']['edges'][number]['node'];
export type ReferralInput = VariablesOf<typeof ReferPersonMutation>['input'];
export type ConsentWay = NonNullable<ReferralInput['consentWay']>;
type Key = Exclude<keyof ReferralInput, 'programmeId' | 'consentWay' | 'consentOn'>;
type Asked = Question & { readonly key: Key };

const ask = (key: Key, label: string, more: Partial<Omit<Question, 'key'>> = {}): Asked => ({
  key,
  label,
  kind: 'text',
  required: false,
  choices: [],
  ...more,
});

/** Enough to find the person again and call; nothing else has to be known. */
export const FIRST_QUESTIONS: readonly Asked[] = [
  ask('givenName', 'Prénom', { required: true }),
  ask('familyName', 'Nom', { required: true }),
  ask('birthDate', 'Date de naissance, ou année seule', { kind: 'date', required: true }),
  ask('phone', 'Téléphone', { kind: 'phone' }),
  ask('email', 'E-mail', { kind: 'email' }),
];

/** What helps to find a mentor, when it is known. */
export const MORE_QUESTIONS: readonly Asked[] = [
  ask('postalCode', 'Code postal'),
  ask('town', 'Ville'),
  ask('languages', 'Langues parlées'),
  ask('frenchLevel', 'Niveau de français', {
    kind: 'choice',
    choices: ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'],
  }),
  ask('primaryObjective', 'Ce que la personne souhaite d’abord', {
    kind: 'choice',
    choices: ['emploi', 'formation', 'interculturalité', 'autonomie'],
  }),
];

/** How the person said yes. */
export const CONSENT_WAYS: Readonly<Record<ConsentWay, string>> = {
  in_person: 'De vive voix, en face',
  phone: 'Au téléphone',
  written: 'Par écrit',
  interpreter: 'Avec un interprète',
};

export const REFERRAL_TONES: Readonly<Record<OwnReferral['state'], Tone>> = {
  received: 'accent',
  in_screening: 'accent',
  admitted: 'good',
  in_duo: 'good',
  finished: 'neutral',
  not_followed_up: 'warn',
};

export type Answers = Readonly<Partial<Record<string, string>>>;

/** What is sent: questions left empty are left out. */
export function referralInput(
  programmeId: string,
  answers: Answers,
  consent: Pick<ReferralInput, 'consentWay' | 'consentOn'>,
): ReferralInput {
  const told = [...FIRST_QUESTIONS, ...MORE_QUESTIONS].map(
    ({ key }) => [key, answers[key]?.trim() || null] as const,
  );
  const { givenName, familyName, birthDate, ...others } = Object.fromEntries(told) as Record<
    Key,
    string | null
  >;
  return {
    programmeId,
    ...others,
    givenName: givenName ?? '',
    familyName: familyName ?? '',
    birthDate: birthDate ?? '',
    ...consent,
  };
}
