import { age } from './age.criterion.js';
import { availability } from './availability.criterion.js';
import type { AnyCriterion } from './criterion.js';
import { continuity } from './continuity.criterion.js';
import { equity } from '../fairness/equity.criterion.js';
import { experience } from './experience.criterion.js';
import { french } from './french.criterion.js';
import { gender } from './gender.criterion.js';
import { interests } from './interests.criterion.js';
import { language } from './language.criterion.js';
import { objective } from './objective.criterion.js';
import { peer } from './peer.criterion.js';
import { sector } from './sector.criterion.js';
import { territory } from './territory.criterion.js';
import { waiting } from './waiting.criterion.js';

/** Every criterion a programme can choose. A new one is one file and one line here. */
export const CRITERIA: readonly AnyCriterion[] = [
  territory,
  availability,
  interests,
  objective,
  sector,
  language,
  french,
  age,
  gender,
  peer,
  experience,
  waiting,
  continuity,
];

/** The criterion of that key; throws when there is none, for settings are checked before. */
export function criterionOf(key: string): AnyCriterion {
  // Added points are in no programme's list: a constraint on a group brings them.
  const found = key === equity.key ? equity : CRITERIA.find((criterion) => criterion.key === key);
  if (!found) throw new Error(`No criterion ${key}`);
  return found;
}
