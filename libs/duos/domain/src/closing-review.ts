import { type Result, accept, refuse } from '@tdu/kernel';
import type { ClosingQuestion, ClosingRules } from './closing.section.js';
import type { DuoLife } from './duo-life.js';

export type ClosingSide = 'mentor' | 'mentee';

/** An answer, by the key of its question. */
export interface ClosingAnswer {
  readonly key: string;
  readonly value: string;
}

/** Answers as they are kept. */
export type KeptAnswers = Readonly<Record<string, string | number | boolean>>;

const LONGEST_TEXT = 2000;

/** The questions that a side is asked, in the programme's order. */
export function questionsFor({ questions }: ClosingRules, side: ClosingSide): ClosingQuestion[] {
  return questions.filter(({ sides }) => sides.includes(side));
}

/**
 * The closing review of one side. It may be told as soon as a duo has started and after it closed; what is not
 * answered is left out, for nothing is required. Refusals CLOSING_TOO_EARLY, QUESTION_NOT_ASKED, ANSWER_NOT_OFFERED.
 */
export function keepableReview(
  rules: ClosingRules,
  duo: Pick<DuoLife, 'startsOn'>,
  side: ClosingSide,
  answers: readonly ClosingAnswer[],
): Result<KeptAnswers> {
  if (duo.startsOn === null) {
    const message = 'Ce duo n’a pas démarré : son bilan de clôture viendra après la charte.';
    return refuse('CLOSING_TOO_EARLY', message, 'duoId');
  }
  const asked = new Map(questionsFor(rules, side).map((question) => [question.key, question]));
  const kept: Record<string, string | number | boolean> = {};
  for (const { key, value } of answers) {
    const question = asked.get(key);
    if (!question) return notAsked();
    if (value.trim() === '') continue;
    const read = readAnswer(question, value.trim());
    if (read === undefined) return notOffered(question);
    kept[key] = read;
  }
  return accept(kept);
}

function readAnswer(question: ClosingQuestion, value: string): string | number | boolean | undefined {
  if (question.kind === 'text') return value.slice(0, LONGEST_TEXT);
  if (question.kind === 'yes_no') return value === 'yes' || (value === 'no' ? false : undefined);
  if (question.kind === 'choice') return question.choices.find((choice) => choice === value);
  const number = Number(value);
  return /^\d{1,2}$/.test(value) && question.from <= number && number <= question.to ? number : undefined;
}

function notAsked(): Result<never> {
  const message = 'Cette question n’est pas posée à cette personne dans ce programme : rechargez la page.';
  return refuse('QUESTION_NOT_ASKED', message, 'answers');
}

function notOffered(question: ClosingQuestion): Result<never> {
  const offered = question.kind === 'scale' ? ` (de ${question.from} à ${question.to})` : '';
  const message = `« ${question.label} » : choisissez une des réponses proposées${offered}.`;
  return refuse('ANSWER_NOT_OFFERED', message, 'answers');
}
