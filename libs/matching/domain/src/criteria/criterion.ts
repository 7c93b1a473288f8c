import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import type { Localized } from '../words/localized.js';
import type { FitColumns } from './fit-columns.js';

/**
 * All that a criterion may see of a person. The list is closed: country of origin is not on it, and neither
 * ethnicity, religion nor any field that could stand for them exists in a pool member (docs/privacy.md).
 * `peerCountry` is empty for every mentee who does not wish for a compatriot.
 */
export const CRITERION_FIELDS = [
  'personId',
  'gender',
  'genderWish',
  'birthDate',
  'languages',
  'frenchLevel',
  'communeCode',
  'department',
  'objectives',
  'sector',
  'availability',
  'interests',
  'registeredOn',
  'video',
  'peerWish',
  'peerCountry',
  'mentoringYears',
  'professionYears',
  'channel',
  'wishedPartnerIds',
  'keptTies',
] as const satisfies readonly (keyof PoolMember)[];
export type CriterionField = (typeof CRITERION_FIELDS)[number];

/** A person reduced to what one criterion declared that it reads. */
export type Seen<K extends CriterionField> = Pick<PoolMember, K>;

/** How well a pair fits, in thousandths: 0 not at all, 1000 fully. */
export const FULL = 1000;
/** What a fit says when one of the two did not tell what is needed. */
export const UNKNOWN = -1;

/** The fit of mentor number `m` with mentee number `e`: an integer from 0 to FULL, or UNKNOWN. */
export type Fit = (mentor: number, mentee: number) => number;

/** The plain values behind a sentence, kept with a proposal. */
export type Facts = Readonly<Record<string, string | number | null | readonly string[]>>;

/** What each criterion of a programme says, whatever it compares. */
export const commonSettings = {
  /** Its share of the 1000 points, relative to the weights of the other criteria. */
  weight: z.int().min(1).max(1000),
  /** Whether likeness earns the points, or its opposite. */
  direction: z.enum(['closeness', 'difference']).default('closeness'),
  /** The share of the points given when one of the two did not tell: none, half or all of them. */
  missing: z.enum(['none', 'half', 'full']).default('half'),
  /**
   * Makes the criterion hard: a pair that fits less than this, in thousandths, is impossible. Absent: the criterion
   * only gives points. What nobody told counts as `missing` says: `full` lets everyone pass, `none` nobody.
   */
  hardBelow: z.int().min(1).max(1000).optional(),
  /** Why the programme gives it this weight, in French, shown beside it. */
  reason: z.string().min(1),
};

export interface CriterionSettings {
  readonly criterion: string;
  readonly weight: number;
  readonly direction: 'closeness' | 'difference';
  readonly missing: 'none' | 'half' | 'full';
  readonly hardBelow?: number;
  readonly reason: string;
}

/** One thing compared between two people. Its numbers come from the programme, never from here. */
export interface Criterion<S extends CriterionSettings, K extends CriterionField> {
  readonly key: S['criterion'];
  readonly label: Localized;
  readonly reads: readonly K[];
  readonly settings: z.ZodType<S>;
  /** True when the criterion gives `direction` a meaning of its own instead of the plain opposite. */
  readonly ownDirection?: boolean;
  /** When the fit stays the same with the two people exchanged; absent: never. */
  readonly symmetric?: 'always' | 'closeness';
  /** Whether the two people may be told of it: what they share, never a level, an age or a wait. */
  readonly commonGround: boolean;
  /** Those facts as the two people may read them, where the team reads more: a level. Absent: the same. */
  shared?(facts: Facts): Facts;
  /** Lays both sides out in columns once, so that a pair costs a few array reads. */
  prepare(mentors: readonly Seen<K>[], mentees: readonly Seen<K>[], settings: S, on: CalendarDate): Fit;
  /**
   * The same fit in a shape that needs no asking pair by pair, for pools of many thousands (fit-columns.ts). Absent:
   * people with equal fields are one face, and each two faces are asked once.
   */
  columns?(settings: S, on: CalendarDate): FitColumns<Seen<K>> | undefined;
  /** The values that make the fit understandable. */
  describe(mentor: Seen<K>, mentee: Seen<K>, settings: S, on: CalendarDate): Facts;
  /** Those values in words, without points: a part of a sentence. */
  sentence(facts: Facts): Localized;
}

/** A criterion of which only the common part is known. */
export type AnyCriterion = Criterion<CriterionSettings, CriterionField>;

/**
 * Declares a criterion. Throws when it asks for a field outside the closed list, or for a country without the wish
 * that opens it, so that such a criterion cannot even be loaded.
 */
export function defineCriterion<S extends CriterionSettings, K extends CriterionField>(
  criterion: Criterion<S, K>,
): AnyCriterion {
  const stranger = criterion.reads.find((field) => !CRITERION_FIELDS.includes(field));
  if (stranger !== undefined) throw new Error(`Criterion ${criterion.key} may not read ${stranger}`);
  const reads: readonly CriterionField[] = criterion.reads;
  if (reads.includes('peerCountry') && !reads.includes('peerWish'))
    throw new Error(`Criterion ${criterion.key} may not read peerCountry without peerWish`);
  return criterion as unknown as AnyCriterion;
}

/** `part` of `whole` in thousandths, full once `part` reaches it. */
export function share(part: number, whole: number): number {
  return Math.round((FULL * Math.min(part, whole)) / whole);
}
