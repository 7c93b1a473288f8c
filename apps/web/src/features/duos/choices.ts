import type { ResultOf } from '../../shared/graphql/graphql.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { DuoChoicesQuery } from './choices.operations.js';

export type DuoChoices = ResultOf<typeof DuoChoicesQuery>['followingOptions'];
export type Choice = DuoChoices['places'][number];

const NONE: DuoChoices = {
  goalThemes: [],
  stepKinds: [],
  places: [],
  questionTopics: [],
  documentKinds: [],
  pauseReasons: [],
  rematchChanges: [],
};

/** The lists from which one chooses on the page of a duo, in the api's words; empty while they come. */
export function useChoices(): DuoChoices {
  return useOperation(DuoChoicesQuery, {}).data?.followingOptions ?? NONE;
}

/** Choices as a field takes them. */
export function optionsOf(
  choices: readonly Pick<Choice, 'key' | 'label'>[],
): { value: string; label: string }[] {
  return choices.map(({ key, label }) => ({ value: key, label }));
}

/** The words of one choice; null for one that is not there. */
export function labelOf(choices: readonly Choice[], key: string | null): string | null {
  return choices.find((choice) => choice.key === key)?.label ?? null;
}
