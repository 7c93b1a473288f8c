import type { CalendarDate } from '@tdu/kernel';
import { z } from 'zod';
import type { CriterionSettings } from '../criteria/criterion.js';
import { decided, directedFit } from '../criteria/fit.js';
import { CRITERIA } from '../criteria/registry.js';
import { type AnyRule, type RuleSettings, definePairRule } from './rule.js';

/** What a hard criterion says as a rule: itself, with the day for ages and waits. Never written by a programme. */
interface HardCriterion extends RuleSettings {
  readonly criterion: CriterionSettings;
  readonly on: CalendarDate;
}

/** For each criterion the rule it becomes where a programme makes it hard: `hard-age` for `age`. */
export const HARD_CRITERIA: readonly AnyRule[] = CRITERIA.map(({ key, label }) =>
  definePairRule<HardCriterion>({
    key: `hard-${key}`,
    label: { fr: `Exigé : ${label.fr}`, en: `Required: ${label.en}` },
    settings: z.custom<HardCriterion>(),
    prepare(mentors, mentees, { criterion, on }) {
      const fit = decided(directedFit(mentors, mentees, criterion, on), criterion);
      const least = criterion.hardBelow ?? 0;
      return (m, e) => fit(m, e) < least;
    },
  }),
);

/**
 * Everything that makes a pair impossible under these settings on a day: the rules, then each criterion that the
 * programme made hard. Wherever pairs are ruled out, these are the rules to prepare.
 */
export function rulesInForce(
  {
    rules,
    criteria,
  }: { readonly rules: readonly RuleSettings[]; readonly criteria: readonly CriterionSettings[] },
  on: CalendarDate,
): RuleSettings[] {
  const hard = criteria.filter(({ hardBelow }) => hardBelow !== undefined);
  return [
    ...rules,
    ...hard.map((criterion): HardCriterion => ({ rule: `hard-${criterion.criterion}`, criterion, on })),
  ];
}
