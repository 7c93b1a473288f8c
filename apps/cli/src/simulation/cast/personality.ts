import type { Chance } from '../chance.js';

/** How somebody deals with what is asked. */
export type Diligence = 'keen' | 'forgetful' | 'silent';

/** What a person of the cohort is like; drawn once, from the seed and the person's own name. */
export interface Personality {
  readonly diligence: Diligence;
  /** Days until a letter is answered. */
  readonly patience: number;
  /** Chances: of saying yes to a proposal, of answering a first message, of answering a reminder. */
  readonly saysYes: number;
  readonly answersFirst: number;
  readonly answersReminder: number;
  /** Chance of logging a meeting unasked. */
  readonly logs: number;
}

const HABITS: Readonly<Record<Diligence, Omit<Personality, 'diligence' | 'patience'>>> = {
  keen: { saysYes: 0.96, answersFirst: 0.95, answersReminder: 0.98, logs: 0.92 },
  forgetful: { saysYes: 0.92, answersFirst: 0.6, answersReminder: 0.8, logs: 0.4 },
  silent: { saysYes: 0.85, answersFirst: 0.3, answersReminder: 0.45, logs: 0.08 },
};

/** The personality of a person; `key` is what the sheet says, never a generated id. */
export function personalityOf(chance: Chance, key: string): Personality {
  const diligence = chance.pick<Diligence>(
    [
      [50, 'keen'],
      [35, 'forgetful'],
      [15, 'silent'],
    ],
    'diligence',
    key,
  );
  return { diligence, patience: chance.between(0, 4, 'patience', key), ...HABITS[diligence] };
}
