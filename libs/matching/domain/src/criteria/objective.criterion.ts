import type { Objective } from '@tdu/people-domain';
import { z } from 'zod';
import { localize } from '../words/localized.js';
import { objectiveWord } from '../words/terms.js';
import { commonWords } from './bit-columns.js';
import { type CriterionSettings, FULL, UNKNOWN, commonSettings, defineCriterion } from './criterion.js';
import { objectiveBits } from './working-objective.js';

const settings = z.strictObject({
  criterion: z.literal('objective'),
  ...commonSettings,
  /** What the mentee's secondary objectives are worth together, in thousandths; the primary one is the rest. */
  secondaryShare: z.int().min(0).max(FULL),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** What the mentee wants to reach, primary before secondary, against what the mentor offers. */
export const objective = defineCriterion<Settings, 'objectives'>({
  key: 'objective',
  label: { fr: 'Objectifs', en: 'Goals' },
  reads: ['objectives'],
  settings,
  commonGround: true,
  prepare(mentors, mentees, { secondaryShare }) {
    const offered = Uint8Array.from(mentors, objectiveBits);
    const fits = mentees.map(({ objectives }) => fitsByOffer([...new Set(objectives)], secondaryShare));
    return (m, e) => (offered[m] === 0 ? UNKNOWN : fits[e][offered[m]]);
  },
  describe: (mentor, mentee) => ({
    shared: commonWords(mentee.objectives, mentor.objectives),
    primary: mentee.objectives[0] ?? null,
  }),
  sentence: ({ shared, primary }) =>
    localize((reader) => words[reader](shared as readonly string[], primary as string | null)),
});

function fitsByOffer(wanted: readonly Objective[], secondaryShare: number): Int16Array {
  return Int16Array.from({ length: 16 }, (_, offer) => {
    if (wanted.length === 0) return UNKNOWN;
    const met = wanted.map((one) => (objectiveBits({ objectives: [one] }) & offer) !== 0);
    if (wanted.length === 1) return met[0] ? FULL : 0;
    const secondary = met.slice(1).filter(Boolean).length / (met.length - 1);
    return (met[0] ? FULL - secondaryShare : 0) + Math.round(secondary * secondaryShare);
  });
}

const words = {
  fr(shared: readonly string[], primary: string | null) {
    if (primary === null) return 'objectifs non renseignés';
    const goal = objectiveWord(primary, 'fr');
    if (shared.length === 0) return `aucun objectif commun (objectif principal : ${goal})`;
    return `${shared.map((one) => objectiveWord(one, 'fr')).join(', ')} en commun (objectif principal : ${goal})`;
  },
  en(shared: readonly string[], primary: string | null) {
    if (primary === null) return 'goals not told';
    const goal = objectiveWord(primary, 'en');
    if (shared.length === 0) return `no goal in common (main goal: ${goal})`;
    return `${shared.map((one) => objectiveWord(one, 'en')).join(', ')} in common (main goal: ${goal})`;
  },
};
