import { type CalendarDate, type Result, accept, refuse } from '@tdu/kernel';
import type { ToldFacts } from '../import/facts.js';
import { RowReader } from '../import/row-reader.js';
import type { ParticipantRole } from '../participant.js';
import type { RoleScreening } from '../screening/screening-section.js';
import { type AskedQuestion, askableFields } from './form-questions.js';

/** Answers as they were typed, by the key of their question. */
export type Answers = Readonly<Record<string, string>>;

export const LONGEST_ANSWER = 500;

/** In which words and under which rules answers are read. */
export interface AnswerRules {
  readonly role: ParticipantRole;
  readonly screening: RoleScreening;
  readonly today: CalendarDate;
  readonly questions: readonly AskedQuestion[];
}

/**
 * Reads answers exactly as a line of a sheet is read: the same words, the same repairs, the same ages. Refusals
 * ANSWER_INVALID (path: the question's key) and ANSWER_TOO_LONG.
 */
export function readAnswers(
  { role, screening, today, questions }: AnswerRules,
  answers: Answers,
): Result<ToldFacts> {
  const fields = askableFields(role);
  const known = questions.filter(({ key }) => fields.has(key));
  const long = known.find(({ key }) => (answers[key] ?? '').length > LONGEST_ANSWER);
  if (long) return tooLong(long.key);
  const columns = known.map(({ key, required }, index) => {
    return { index, heading: key, field: { ...fields.get(key)!, required } };
  });
  const plan = { role, screening, today, columns, columnCount: columns.length };
  const cells = known.map(({ key }) => answers[key] ?? '');
  const reading = new RowReader(plan).read({ line: 0, cells });
  if (reading.ok) return accept(reading.told);
  const [{ column, reason, repair }] = reading.faults;
  const label = fields.get(column)?.label;
  const what = reason === 'la cellule est vide' ? 'réponse attendue' : reason;
  const next = reason === 'la cellule est vide' ? `Complétez « ${label} ».` : repair;
  return refuse('ANSWER_INVALID', `${label ? `${label} : ` : ''}${what}. ${next}`, 'answers', column);
}

/** Answers to questions that exist, without those left empty: all that a draft may keep. */
export function keepableAnswers(role: ParticipantRole, answers: Answers): Answers {
  const fields = askableFields(role);
  const kept = Object.entries(answers).filter(([key, value]) => fields.has(key) && value.trim() !== '');
  return Object.fromEntries(kept.map(([key, value]) => [key, value.slice(0, LONGEST_ANSWER)]));
}

function tooLong(key: string): Result<never> {
  return refuse(
    'ANSWER_TOO_LONG',
    `Abrégez cette réponse à ${LONGEST_ANSWER} caractères au plus.`,
    'answers',
    key,
  );
}
