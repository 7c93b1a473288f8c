import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import type { CriterionSettings } from './criteria/criterion.js';
import { CRITERIA } from './criteria/registry.js';
import { type FairnessSettings, fairnessSchema } from './fairness/fairness-settings.js';
import { type ReleaseSettings, releaseSchema } from './release/release-settings.js';
import { MATCHING_WORDS } from './matching.words.js';
import { RULES } from './rules/registry.js';
import type { RuleSettings } from './rules/rule.js';

/** The `matching` section of a programme: what makes a pair impossible, and what makes it good. */
export interface MatchingSettings {
  /** Hard rules: a pair that breaks one is impossible whatever its score. */
  readonly rules: readonly RuleSettings[];
  /** Criteria with their weights; the weights are relative, the points always sum to 1000. */
  readonly criteria: readonly CriterionSettings[];
  /** A pair below this score (0–1000) is not proposed: its two people wait for a better fit. */
  readonly minimumScore: number;
  /** Days that both people have to answer a released proposal; after them it expires and frees its places. */
  readonly answerWithinDays: number;
  /** The team is told of who has not answered after so many days; ASKED_AFTER_DAYS when nothing is said. */
  readonly askedAfterDays?: number;
  /** How a run advises to announce or to hold its pairs; absent = announce all. */
  readonly release?: ReleaseSettings;
  /** How waiting weighs against the score, and groups whose rate may not fall too low; absent = the score alone. */
  readonly fairness?: FairnessSettings;
}

type Choices = [z.ZodObject, ...z.ZodObject[]];

const ruleSchema = z.discriminatedUnion('rule', RULES.map(({ settings }) => settings) as unknown as Choices);
const criterionSchema = z.discriminatedUnion(
  'criterion',
  CRITERIA.map(({ settings }) => settings) as unknown as Choices,
);

/** Days after which the team is told of an answer that is missing, under a programme that does not say. */
export const ASKED_AFTER_DAYS = 3;

export const matchingSchema = z.strictObject({
  rules: z
    .array(ruleSchema)
    .refine((rules) => allDifferent(rules.map((rule) => ruleIdentity(rule as { rule?: unknown }))), {
      error: 'une condition y figure deux fois',
    }),
  criteria: z
    .array(criterionSchema)
    .min(1)
    .refine((criteria) => allDifferent(criteria.map(({ criterion }) => String(criterion))), {
      error: 'un critère y figure deux fois',
    }),
  minimumScore: z.int().min(0).max(1000).default(0),
  answerWithinDays: z.int().min(1).max(365).default(30),
  askedAfterDays: z.int().min(1).max(365).optional(),
  release: releaseSchema.optional(),
  fairness: fairnessSchema.optional(),
}) as unknown as z.ZodType<MatchingSettings>;

/** The section that matching reads from a programme version. */
export const matchingSection = defineSection('matching', matchingSchema, undefined, MATCHING_WORDS);

function ruleIdentity({ rule, role }: { rule?: unknown; role?: unknown }): string {
  return `${rule} ${role ?? ''}`;
}

function allDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
