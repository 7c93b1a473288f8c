import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { PersonFileQuery } from './person-file.operations.js';

export type PersonFile = NonNullable<ResultOf<typeof PersonFileQuery>['personFile']>;
export type Fact = PersonFile['facts'][number];
export type Answers = Readonly<Record<string, string>>;

/** The file as it stands, to be typed over. */
export function answersOf(facts: readonly Fact[]): Answers {
  return Object.fromEntries(facts.map(({ key, value }) => [key, value]));
}

/**
 * Only what was typed otherwise: what somebody else corrected meanwhile stays, and an old answer that would be refused
 * today does not keep a telephone number from being put right.
 */
export function changedAnswers(facts: readonly Fact[], typed: Answers): { key: string; value: string }[] {
  return facts.flatMap(({ key, value }) => {
    const now = (typed[key] ?? value).trim();
    return now === value ? [] : [{ key, value: now }];
  });
}
