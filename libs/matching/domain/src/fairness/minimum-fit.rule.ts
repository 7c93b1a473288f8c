import type { CalendarDate } from '@tdu/kernel';
import { z } from 'zod';
import type { CriterionSettings } from '../criteria/criterion.js';
import { type RuleSettings, definePairRule } from '../rules/rule.js';
import { prepareScores } from '../score/scorer.js';

/** The programme's own criteria and minimum, for a run that maximises something else. */
export interface MinimumFit extends RuleSettings {
  readonly criteria: readonly CriterionSettings[];
  readonly atLeast: number;
  readonly on: CalendarDate;
}

/**
 * Where a run blends the score with waiting, a pair is still proposed only if its own score reaches the programme's
 * minimum: waiting long makes nobody fit.
 */
export const minimumFit = definePairRule<MinimumFit>({
  key: 'minimum-score',
  label: { fr: 'Score minimal du programme', en: 'Minimum score of the programme' },
  settings: z.custom<MinimumFit>(),
  prepare(mentors, mentees, { criteria, atLeast, on }) {
    const { score } = prepareScores(mentors, mentees, criteria, on);
    return (m, e) => score(m, e) < atLeast;
  },
});
