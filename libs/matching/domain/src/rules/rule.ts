import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import type { Facts } from '../criteria/criterion.js';
import type { RuleKeys } from './rule-keys.js';
import type { Localized } from '../words/localized.js';

/** A hard rule as chosen in a programme's data. */
export interface RuleSettings {
  readonly rule: string;
  /** Why the programme has it, in French. */
  readonly reason?: string;
}

/** What each chosen rule may say, whatever it forbids. */
export const commonRule = { reason: z.string().min(1).optional() };

/** Whether the pair of mentor number `m` and mentee number `e` is impossible. */
export type PairBlock = (mentor: number, mentee: number) => boolean;

/** A rule about one person: someone it blocks cannot be in any pair, whoever the other is. */
export interface PersonRule<S extends RuleSettings> {
  readonly kind: 'person';
  readonly key: S['rule'];
  readonly label: Localized;
  readonly settings: z.ZodType<S>;
  blocks(person: PoolMember, settings: S, on: CalendarDate): boolean;
  /** Why this person is blocked, as values. */
  describe(person: PoolMember, settings: S, on: CalendarDate): Facts;
  /** Those values as a sentence that says what would help. */
  sentence(facts: Facts): Localized;
}

/** A rule about two people. */
export interface PairRule<S extends RuleSettings> {
  readonly kind: 'pair';
  readonly key: S['rule'];
  readonly label: Localized;
  readonly settings: z.ZodType<S>;
  /** The same by keys, for pools of many thousands (rule-keys.ts); absent: pairs are asked one by one. */
  keys?(settings: S): RuleKeys | undefined;
  /** Lays both sides out in columns once, so that a pair costs a few array reads. */
  prepare(mentors: readonly PoolMember[], mentees: readonly PoolMember[], settings: S): PairBlock;
}

export type AnyPersonRule = PersonRule<RuleSettings>;
export type AnyPairRule = PairRule<RuleSettings>;
export type AnyRule = AnyPersonRule | AnyPairRule;

/** Declares a rule about one person. */
export function definePersonRule<S extends RuleSettings>(rule: Omit<PersonRule<S>, 'kind'>): AnyPersonRule {
  return { kind: 'person', ...rule } as unknown as AnyPersonRule;
}

/** Declares a rule about two people. */
export function definePairRule<S extends RuleSettings>(rule: Omit<PairRule<S>, 'kind'>): AnyPairRule {
  return { kind: 'pair', ...rule } as unknown as AnyPairRule;
}
