import type { Objective } from '@tdu/people-domain';

interface Person {
  readonly objectives: readonly Objective[];
}

/** The objective a pair would work on: the mentee's first that the mentor offers, otherwise the mentee's first. */
export function workingObjective(mentor: Person, mentee: Person): Objective | undefined {
  return mentee.objectives.find((one) => mentor.objectives.includes(one)) ?? mentee.objectives[0];
}

const ORDER: readonly Objective[] = ['employment', 'training', 'interculturality', 'autonomy'];

/** A person's objectives as bits, for a scan over many pairs. */
export function objectiveBits({ objectives }: Person): number {
  return objectives.reduce((bits, one) => bits | (1 << ORDER.indexOf(one)), 0);
}
