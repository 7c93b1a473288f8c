import type { CefrLevel, Objective } from '@tdu/people-domain';
import { z } from 'zod';
import { cefrSchema, levelOf, rankOf } from '../words/cefr.js';
import { localize } from '../words/localized.js';
import { objectiveWord } from '../words/terms.js';
import { type CriterionSettings, UNKNOWN, commonSettings, defineCriterion, share } from './criterion.js';
import { objectiveBits, workingObjective } from './working-objective.js';

const settings = z.strictObject({
  criterion: z.literal('french'),
  ...commonSettings,
  /** The level that working on each objective in French asks for. */
  needed: z.strictObject({
    employment: cefrSchema,
    training: cefrSchema,
    interculturality: cefrSchema,
    autonomy: cefrSchema,
  }),
});
type Settings = z.infer<typeof settings> & CriterionSettings;

/** Whether the weaker French of the two is enough for the objective they would work on. */
export const french = defineCriterion<Settings, 'frenchLevel' | 'objectives'>({
  key: 'french',
  label: { fr: 'Niveau de français', en: 'French level' },
  reads: ['frenchLevel', 'objectives'],
  settings,
  commonGround: false,
  prepare(mentors, mentees, { needed }) {
    const spoken = [mentors, mentees].map((side) => Uint8Array.from(side, (one) => rankOf(one.frenchLevel)));
    const offered = Uint8Array.from(mentors, objectiveBits);
    // Sixteen combinations of what a mentor offers: the need of each mentee is looked up, not searched.
    const needs = mentees.map((mentee) => needsByOffer(mentee, needed));
    return (m, e) => {
      const rank = Math.min(spoken[0][m], spoken[1][e]);
      return rank === 0 ? UNKNOWN : share(rank, needs[e][offered[m]]);
    };
  },
  describe(mentor, mentee, { needed }) {
    const objective = workingObjective(mentor, mentee);
    const rank = Math.min(rankOf(mentor.frenchLevel), rankOf(mentee.frenchLevel));
    const level = rank === 0 ? null : levelOf(rank);
    return { level, objective: objective ?? null, needed: objective ? needed[objective] : lowest(needed) };
  },
  sentence: ({ level, objective, needed }) =>
    localize((reader) => words[reader](level as string | null, objective as string | null, String(needed))),
});

function needsByOffer(mentee: { objectives: readonly Objective[] }, needed: Settings['needed']): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, offer) => {
    const objective = mentee.objectives.find((one) => objectiveBits({ objectives: [one] }) & offer);
    const chosen = objective ?? mentee.objectives[0];
    return rankOf(chosen ? needed[chosen] : lowest(needed));
  });
}

function lowest(needed: Settings['needed']): CefrLevel {
  return levelOf(Math.min(...Object.values(needed).map(rankOf)));
}

const words = {
  fr(level: string | null, objective: string | null, needed: string) {
    const goal = objective ? ` pour l’objectif « ${objectiveWord(objective, 'fr')} »` : '';
    if (level === null) return `niveau non renseigné, ${needed} utile${goal}`;
    return `niveau partagé ${level === 'native' ? 'natif' : level}, ${needed} utile${goal}`;
  },
  en(level: string | null, objective: string | null, needed: string) {
    const goal = objective ? ` for the goal “${objectiveWord(objective, 'en')}”` : '';
    return `${level === null ? 'level not told' : `shared level ${level}`}, ${needed} useful${goal}`;
  },
};
