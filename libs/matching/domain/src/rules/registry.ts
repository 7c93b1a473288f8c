import { ageBounds } from './age-bounds.rule.js';
import { area } from './area.rule.js';
import { availability } from './availability.rule.js';
import { capacity } from './capacity.rule.js';
import { compatriot } from './compatriot.rule.js';
import { minimumFit } from '../fairness/minimum-fit.rule.js';
import { genderOnly } from './gender-only.rule.js';
import { genderWish } from './gender-wish.rule.js';
import { HARD_CRITERIA } from './hard-criteria.js';
import { language } from './language.rule.js';
import { pastPair } from './past-pair.rule.js';
import type { AnyRule } from './rule.js';
import { screening } from './screening.rule.js';
import { territory } from './territory.rule.js';

/** Every hard rule a programme can choose. A new one is one file and one line here. */
export const RULES: readonly AnyRule[] = [
  screening,
  capacity,
  ageBounds,
  genderOnly,
  area,
  territory,
  language,
  genderWish,
  compatriot,
  availability,
  pastPair,
];

/** What no programme chooses by name: its hard criteria, and its minimum score where a run blends the score. */
const IMPLIED: readonly AnyRule[] = [...HARD_CRITERIA, minimumFit];

/** The rule of that key, implied ones included; undefined when there is none. */
export function findRule(key: string): AnyRule | undefined {
  return RULES.find((rule) => rule.key === key) ?? IMPLIED.find((rule) => rule.key === key);
}
