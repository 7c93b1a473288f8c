import { longDate } from '../../../shared/format/dates.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { Tone } from '../../../shared/ui/tone.js';
import type { DuoPeople } from '../my-side.js';
import type { AddStepMutation, DuoGoalsQuery, SetGoalMutation } from './goals.operations.js';

export type Goal = NonNullable<ResultOf<typeof DuoGoalsQuery>['duo']>['goals'][number];
export type GoalStep = Goal['steps'][number];
export type GoalState = Goal['state'];
export type GoalInput = VariablesOf<typeof SetGoalMutation>['input'];
export type StepInput = VariablesOf<typeof AddStepMutation>['input'];
export type StepOwner = GoalStep['owner'];

export const GOAL_STATES: Readonly<Record<GoalState, { label: string; tone: Tone }>> = {
  open: { label: 'En cours', tone: 'accent' },
  reached: { label: 'Atteint', tone: 'good' },
  dropped: { label: 'Abandonné', tone: 'neutral' },
};

export const STEP_STATES: Readonly<Record<GoalStep['state'], { label: string; tone: Tone }>> = {
  todo: { label: 'À faire', tone: 'neutral' },
  doing: { label: 'En cours', tone: 'accent' },
  done: { label: 'Faite', tone: 'good' },
  dropped: { label: 'Abandonnée', tone: 'neutral' },
};

/** In whose hands a step may be, by name. */
export function ownerNames({ mentor, mentee }: DuoPeople): Record<StepOwner, string> {
  const { displayName: menteeName } = mentee;
  return { mentee: menteeName, mentor: mentor.displayName, both: 'Les deux', staff: 'La coordination' };
}

/** What is worked towards first, then what was reached, then what was given up; each in the order it came. */
export function inOrder(goals: readonly Goal[]): Goal[] {
  const states = Object.keys(GOAL_STATES);
  return [...goals].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
}

/** « 2 étapes faites sur 5 »; steps given up are no longer counted, and without any step nothing is said. */
export function progressSentence({ steps }: Pick<Goal, 'steps'>): string | null {
  const counted = steps.filter(({ state }) => state !== 'dropped');
  if (counted.length === 0) return null;
  const done = counted.filter(({ state }) => state === 'done').length;
  return `${done} ${done > 1 ? 'étapes faites' : 'étape faite'} sur ${counted.length}`;
}

/** « Nora · en cours · pour le 3 mai 2026 » */
export function stepFacts(
  { owner, state, dueOn, doneOn, isLate }: GoalStep,
  names: Record<StepOwner, string>,
): string {
  const due = dueOn && `${isLate ? 'attendue depuis le' : 'pour le'} ${longDate(dueOn)}`;
  const when = doneOn ? `faite le ${longDate(doneOn)}` : due;
  return [names[owner], state === 'doing' && 'en cours', when].filter(Boolean).join(' · ');
}
