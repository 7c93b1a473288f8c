import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import type { ParticipantRole } from '../participant.js';
import { SCREENING_WORDS } from './screening.words.js';

const age = z.int().min(0).max(120);

/** What a step is about; another is a matter of its label. */
export const STEP_KINDS = ['interview', 'identity', 'criminal_record', 'training', 'references'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A question of a step's form, answered by whoever conducts it; none has to be. */
export const stepQuestionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1),
  /** The answers to choose from; none: a short text. */
  choices: z.array(z.string().min(1)).min(2).optional(),
});

/** One thing to be checked before a person may be matched, dated when it is done. */
export const screeningStepSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** French, as on screen. */
  label: z.string().min(1),
  kind: z.enum(STEP_KINDS).optional(),
  questions: z
    .array(stepQuestionSchema)
    .refine(distinctKeys, { error: 'deux questions portent la même clé' })
    .optional(),
  /** The heading of the sheet column that dates the step; none when only a coordinator records it. */
  column: z.string().min(1).optional(),
  /** The step is open again after so many months. */
  validityMonths: z.int().positive().optional(),
});

/** What is asked of one role. */
export const roleScreeningSchema = z.strictObject({
  /** In full years on the day of registration; younger people are refused at the import. */
  registrationAge: age.optional(),
  /** Younger people are registered and wait: they may be matched from that birthday on. */
  minimumAge: age.optional(),
  /** Older people are registered and not matched. */
  maximumAge: age.optional(),
  /** More duos at once than this are given to nobody, whatever number a person offers. */
  mostDuos: z.int().min(1).max(20).optional(),
  steps: z.array(screeningStepSchema).refine(distinctKeys, { error: 'deux étapes portent la même clé' }),
});

export const screeningSchema = z.strictObject({
  mentor: roleScreeningSchema,
  mentee: roleScreeningSchema,
});

export type ScreeningStep = z.infer<typeof screeningStepSchema>;
export type RoleScreening = z.infer<typeof roleScreeningSchema>;
export type Screening = Record<ParticipantRole, RoleScreening>;

/** The `screening` section of a programme: ages and steps by role. */
export const screeningSection = defineSection<Screening>(
  'screening',
  screeningSchema,
  undefined,
  SCREENING_WORDS,
);

function distinctKeys(steps: readonly { key: string }[]): boolean {
  return new Set(steps.map(({ key }) => key)).size === steps.length;
}
