import type { CalendarDate } from '@tdu/kernel';
import type { CriterionSettings } from '../criteria/criterion.js';
import type { MinimumFit } from './minimum-fit.rule.js';
import { maxPoints } from '../score/scorer.js';
import type { MatchingSettings } from '../settings.js';
import type { EquitySettings } from './equity.criterion.js';
import type { AddedPoints } from './fairness-settings.js';

/** What a run maximises beside the programme's score. */
export interface Balance {
  /** 0–100. */
  readonly waiting: number;
  readonly added: readonly AddedPoints[];
}

const WAITING = 'waiting';
/** A programme that does not weigh waiting: half of the points after three months. */
const USUAL_WAITING = {
  criterion: WAITING,
  weight: 1,
  direction: 'closeness',
  missing: 'none',
  reason: 'Part de l’attente choisie pour cette simulation.',
  halfAfterDays: 90,
  of: 'mentee',
} as const;

/**
 * The settings of a run that gives waiting a share of what it maximises: score' = ((100 − w) × score + w × waiting)
 * / 100, where waiting is the smooth curve of the programme's own criterion, or of three months where it has none;
 * then points are added for groups, all brought back to 1000. The blend is written as criteria, so that parts still
 * add up to the score and the certificate proves the optimum of the blended score. What is allowed stays what it
 * was: hard rules and the minimum of the programme's own score.
 */
export function balancedSettings(
  settings: MatchingSettings,
  on: CalendarDate,
  { waiting, added }: Balance,
): MatchingSettings {
  const fairness = { groups: settings.fairness?.groups ?? [], waiting, added };
  if (waiting === 0 && added.length === 0) return settings.fairness ? { ...settings, fairness } : settings;
  const blended = withWaiting(settings.criteria, waiting);
  const criteria = [...blended, ...added.map(equityOf)];
  const own = settings.criteria;
  return {
    ...settings,
    fairness: { ...fairness, own },
    criteria,
    minimumScore: 0,
    rules: withMinimum(settings, on),
  };
}

/** Each point of the programme's score weighs so much, that shares of waiting and added points stay whole. */
const SCALE = 100;

function withWaiting(criteria: readonly CriterionSettings[], waiting: number): CriterionSettings[] {
  const points = maxPoints(criteria);
  const share = SCALE - waiting;
  const scaled = criteria.map((one, k) => ({ ...one, weight: points[k] * share }));
  const known = scaled.find(({ criterion }) => criterion === WAITING);
  const gain = 1000 * waiting;
  if (!known) return gain > 0 ? [...scaled, { ...USUAL_WAITING, weight: gain }] : scaled;
  return scaled.map((one) => (one === known ? { ...one, weight: one.weight + gain } : one));
}

function equityOf({ role, by, key, points }: AddedPoints): EquitySettings {
  return {
    criterion: 'equity',
    weight: points * SCALE,
    direction: 'closeness',
    missing: 'none',
    reason: 'Taux minimal fixé par le programme pour ce groupe.',
    role,
    by,
    key,
  };
}

function withMinimum({ rules, criteria, minimumScore }: MatchingSettings, on: CalendarDate) {
  if (minimumScore === 0) return rules;
  const minimum: MinimumFit = { rule: 'minimum-score', criteria, atLeast: minimumScore, on };
  return [...rules, minimum];
}
