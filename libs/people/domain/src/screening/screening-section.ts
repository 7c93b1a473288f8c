import { defineSection, ownMailSchema } from '@tdu/programmes-domain';
import { z } from 'zod';
import type { ParticipantRole } from '../participant.js';
import { conclusionSchema, stepQuestionSchema } from './step-form.js';
import { SCREENING_WORDS } from './screening.words.js';

const age = z.int().min(0).max(120);

/** What a step is about; another is a matter of its label. */
export const STEP_KINDS = [
  'interview',
  'identity',
  'criminal_record',
  'training',
  'references',
  'document',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

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
  /** How the step may end, in the programme's own words; none: it is passed or not. */
  conclusions: z
    .array(conclusionSchema)
    .min(1)
    .refine(distinctKeys, { error: 'deux conclusions portent la même clé' })
    .optional(),
  /** The heading of the sheet column that dates the step; none when only a coordinator records it. */
  column: z.string().min(1).optional(),
  /** The step is open again after so many months. */
  validityMonths: z.int().positive().optional(),
  /** Its end is announced so many days before; LAPSE_ANNOUNCED_DAYS when nothing is said. */
  announcedDays: z.int().min(0).max(365).optional(),
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

/** Mails about an application that a programme may write itself, and what may stand in them. */
export const APPLICATION_MAILS = {
  received: ['association', 'programme'],
  waiting: ['association', 'programme'],
  draft: ['association', 'programme', 'date'],
} as const;
export type ApplicationMail = keyof typeof APPLICATION_MAILS;

const applicationMails = z.strictObject({
  received: ownMailSchema(APPLICATION_MAILS.received).optional(),
  waiting: ownMailSchema(APPLICATION_MAILS.waiting).optional(),
  draft: ownMailSchema(APPLICATION_MAILS.draft).optional(),
});

export const screeningSchema = z.strictObject({
  mentor: roleScreeningSchema,
  mentee: roleScreeningSchema,
  /** What is written to whoever applies, instead of the usual words. */
  mails: applicationMails.optional(),
});

export type ScreeningStep = z.infer<typeof screeningStepSchema>;
export type RoleScreening = z.infer<typeof roleScreeningSchema>;
export type Screening = Record<ParticipantRole, RoleScreening> & {
  readonly mails?: z.infer<typeof applicationMails>;
};

/** Versions made before this was asked stay readable: their extracts do not lapse. */
const datedExtracts = z.looseObject({ mentor: lapsingExtracts(), mentee: lapsingExtracts() });

/** The `screening` section of a programme: ages and steps by role. */
export const screeningSection = defineSection<Screening>(
  'screening',
  screeningSchema,
  undefined,
  SCREENING_WORDS,
  datedExtracts,
);

/** An extract of a criminal record says what was true the day it was issued: it must say until when it counts. */
function lapsingExtracts() {
  const needed = { path: ['validityMonths'], error: 'indiquez pendant combien de mois l’extrait compte' };
  const step = z
    .looseObject({ kind: z.string().optional(), validityMonths: z.int().optional() })
    .refine(({ kind, validityMonths }) => kind !== 'criminal_record' || validityMonths !== undefined, needed);
  return z.looseObject({ steps: z.array(step) });
}

function distinctKeys(steps: readonly { key: string }[]): boolean {
  return new Set(steps.map(({ key }) => key)).size === steps.length;
}
