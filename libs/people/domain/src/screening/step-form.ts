import { z } from 'zod';
import { STEP_FAILURES, STEP_OUTCOMES } from './step-outcome.js';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const STEP_QUESTION_KINDS = ['text', 'choice', 'yes_no', 'scale'] as const;
export type StepQuestionKind = (typeof STEP_QUESTION_KINDS)[number];

/** A question of a step's form, answered by whoever conducts it; none has to be. */
export const stepQuestionSchema = z
  .strictObject({
    key,
    label: z.string().min(1),
    /** Not said: a choice where there are choices, else a short text. */
    kind: z.enum(STEP_QUESTION_KINDS).optional(),
    /** The answers to choose from. */
    choices: z.array(z.string().min(1)).min(2).optional(),
    /** The ends of a scale, both included. */
    from: z.int().min(0).optional(),
    to: z.int().max(10).optional(),
  })
  .refine((asked) => (questionKind(asked) === 'choice') === (asked.choices !== undefined), {
    path: ['choices'],
    error: 'donnez les réponses d’un choix, et d’aucune autre question',
  })
  .refine((asked) => questionKind(asked) !== 'scale' || scaleOf(asked).from < scaleOf(asked).to, {
    path: ['to'],
    error: 'une échelle monte : indiquez une fin plus grande que son début',
  });

/** How a step ends in a programme's own words, and what follows from it. */
export const conclusionSchema = z
  .strictObject({
    key,
    label: z.string().min(1),
    outcome: z.enum(STEP_OUTCOMES),
    /** Which of the common reasons it is, so that programmes can be counted together. */
    failure: z.enum(STEP_FAILURES).optional(),
  })
  .refine(({ outcome, failure }) => (outcome === 'failed') === (failure !== undefined), {
    path: ['failure'],
    error: 'une étape non validée a un motif, une étape validée n’en a pas',
  });

export type StepQuestion = z.infer<typeof stepQuestionSchema>;

/** What kind of answer a question waits for. */
export function questionKind(asked: {
  readonly kind?: StepQuestionKind;
  readonly choices?: readonly string[];
}): StepQuestionKind {
  return asked.kind ?? (asked.choices ? 'choice' : 'text');
}

interface ScaleEnds {
  readonly from?: number;
  readonly to?: number;
}

const LONGEST_ANSWER = 1_000;

/** An answer with the type of its question; undefined when the question does not wait for it. */
export function readStepAnswer(asked: StepQuestion, answer: string): string | number | boolean | undefined {
  const kind = questionKind(asked);
  if (kind === 'text') return answer.length <= LONGEST_ANSWER ? answer : undefined;
  if (kind === 'choice') return asked.choices?.find((choice) => choice === answer);
  if (kind === 'yes_no') return answer === 'yes' || (answer === 'no' ? false : undefined);
  const number = Number(answer);
  const { from, to } = scaleOf(asked);
  return /^\d{1,2}$/.test(answer) && number >= from && number <= to ? number : undefined;
}

/** Where a scale begins and ends, both included; one that does not say where it begins begins at 0. */
export function scaleOf({ from = 0, to = 0 }: ScaleEnds): Required<ScaleEnds> {
  return { from, to };
}
