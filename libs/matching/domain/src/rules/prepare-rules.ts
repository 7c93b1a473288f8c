import type { CalendarDate } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { forbiddenPair } from './forbidden-pair.rule.js';
import { findRule } from './registry.js';
import type { AnyPairRule, AnyPersonRule, PairBlock, RuleSettings } from './rule.js';
import { samePerson } from './same-person.rule.js';

/** A chosen rule with its settings. */
export interface ChosenPersonRule {
  readonly rule: AnyPersonRule;
  readonly settings: RuleSettings;
}

/** A chosen rule about two people with its settings. */
export interface ChosenPairRule {
  readonly rule: AnyPairRule;
  readonly settings: RuleSettings;
}

/** A chosen rule about two people, laid out for two lists of people. */
export interface PreparedPairRule {
  readonly key: string;
  readonly blocks: PairBlock;
}

/** The rules about one person that a programme chose, in its order. */
export function personRules(chosen: readonly RuleSettings[]): ChosenPersonRule[] {
  return chosen.flatMap((settings) => {
    const rule = findRule(settings.rule);
    return rule?.kind === 'person' ? [{ rule, settings }] : [];
  });
}

/** Rules about two people that hold whatever a programme chose. */
const ALWAYS: readonly ChosenPairRule[] = [samePerson, forbiddenPair].map((rule) => ({
  rule: rule as AnyPairRule,
  settings: { rule: rule.key },
}));

/** The rules about two people that a programme chose, in its order, after those that always hold. */
export function pairRules(chosen: readonly RuleSettings[]): ChosenPairRule[] {
  const pairs = chosen.flatMap((settings) => {
    const rule = findRule(settings.rule);
    return rule?.kind === 'pair' ? [{ rule, settings }] : [];
  });
  return [...ALWAYS, ...pairs];
}

/** The same, laid out for two lists of people. */
export function preparePairRules(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  chosen: readonly RuleSettings[],
): PreparedPairRule[] {
  return pairRules(chosen).map(({ rule, settings }) => ({
    key: rule.key,
    blocks: rule.prepare(mentors, mentees, settings),
  }));
}

/** The first rule that keeps this person out of any pair; undefined when he or she may be matched. */
export function firstPersonBlock(
  person: PoolMember,
  rules: readonly ChosenPersonRule[],
  on: CalendarDate,
): ChosenPersonRule | undefined {
  return rules.find(({ rule, settings }) => rule.blocks(person, settings, on));
}
