import { type CalendarDate, type Result, accept, refuse } from '@tdu/kernel';
import {
  ALWAYS_ASKED,
  type AskedQuestion,
  askableFields,
  fileQuestions,
} from '../application/form-questions.js';
import { type Answers, readAnswers } from '../application/read-answers.js';
import { type ParticipantFacts, newcomer, sameFact } from '../import/facts.js';
import type { ParticipantRole } from '../participant.js';
import type { RoleScreening } from '../screening/screening-section.js';
import { writtenFacts } from './written-facts.js';

type FactKey = keyof ParticipantFacts;

/** Under which rules somebody's facts are corrected. */
export interface CorrectionRules {
  readonly role: ParticipantRole;
  readonly screening: RoleScreening;
  readonly today: CalendarDate;
}

/** Somebody's facts after a correction, and those that are no longer what they were. */
export interface CorrectedFacts {
  readonly facts: ParticipantFacts;
  readonly changed: readonly FactKey[];
}

const PLACE: readonly FactKey[] = ['postalCode', 'communeCode', 'communeName', 'department'];
/** Questions that tell other facts than the one of their name. */
const TELLS: Readonly<Record<string, readonly FactKey[]>> = {
  postalCode: PLACE,
  town: PLACE,
  primaryObjective: ['objectives'],
  secondaryObjective: ['objectives'],
};
/** Questions that are read together. */
const GROUPS: readonly (readonly string[])[] = [
  ['postalCode', 'town'],
  ['primaryObjective', 'secondaryObjective'],
];

/**
 * What is known, with some answers given anew: read as a form reads them, an empty one forgets. Only what was asked
 * is touched, so that an old fact no reader would take today does not keep a telephone number from being corrected.
 * Refusals FACT_UNKNOWN and those of `readAnswers`.
 */
export function correctFacts(
  rules: CorrectionRules,
  known: ParticipantFacts,
  answers: Answers,
): Result<CorrectedFacts> {
  const fields = askableFields(rules.role);
  const asked = Object.keys(answers);
  const unknown = asked.find((key) => !fields.has(key));
  if (unknown !== undefined) return factUnknown(unknown);
  const before = writtenFacts(rules.role, known);
  const questions = questionsFor(rules.role, before, answers);
  const screening = agesAsked(rules, before, answers);
  const told = readAnswers(
    { ...rules, screening, questions },
    { ...before, ...movedAway(answers), ...answers },
  );
  if (!told.ok) return told;
  const fresh = newcomer(told.value, rules.role, rules.today);
  const touched = [...new Set(asked.flatMap((key) => TELLS[key] ?? [key as FactKey]))];
  const facts: ParticipantFacts = { ...known };
  for (const key of touched) Object.assign(facts, { [key]: fresh[key] });
  return accept({ facts, changed: touched.filter((key) => !sameFact(known[key], facts[key])) });
}

/** Who it is and what is corrected, with what is read along. What was never told is not demanded now. */
function questionsFor(role: ParticipantRole, before: Answers, answers: Answers): AskedQuestion[] {
  const together = GROUPS.filter((group) => group.some((key) => key in answers)).flat();
  const keys = new Set([...ALWAYS_ASKED, ...together, ...Object.keys(answers)]);
  return fileQuestions(role)
    .filter(({ key }) => keys.has(key))
    .map(({ key, required }) => ({ key, required: required && (key in answers || before[key] !== '') }));
}

/** An age is asked with a new birth date only: who was registered under other rules stays registered. */
function agesAsked({ screening }: CorrectionRules, before: Answers, { birthDate }: Answers): RoleScreening {
  return birthDate === undefined || birthDate === before.birthDate ? { steps: [] } : screening;
}

/** Another postal code without its town: the old town says nothing about it. */
function movedAway(answers: Answers): Answers {
  return 'postalCode' in answers ? { town: '' } : {};
}

function factUnknown(key: string): Result<never> {
  return refuse(
    'FACT_UNKNOWN',
    `« ${key.slice(0, 40)} » n’est pas une rubrique de la fiche : choisissez-en une de la liste.`,
    'answers',
    key,
  );
}
