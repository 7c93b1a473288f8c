import { count } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { DuosToMoveQuery, MoveDuosMutation } from './moves.operations.js';

export type DuoToMove = ResultOf<typeof DuosToMoveQuery>['duos']['edges'][number]['node'];
export type DuosMoved = Extract<
  ResultOf<typeof MoveDuosMutation>['moveDuosToVersion'],
  { __typename: 'DuosMoved' }
>;

/** « Claire et Amina » */
export function namesOf({ mentor, mentee }: Pick<DuoToMove, 'mentor' | 'mentee'>): string {
  return `${mentor.displayName} et ${mentee.displayName}`;
}

/** The duos that live under an older version than this one. */
export function olderThan(duos: readonly DuoToMove[], number: number): DuoToMove[] {
  return duos.filter(({ versionNumber }) => versionNumber < number);
}

/** « 2 duos vivent maintenant sous la version 3. 1 duo a la charte à signer avant d’y passer. » */
export function movedSentence({ moved, toSign, kept, refused }: DuosMoved, version: number): string {
  const lines = [
    moved > 0 && `${count(moved, 'duo vit', 'duos vivent')} maintenant sous la version ${version}.`,
    toSign > 0 && `${count(toSign, 'duo a', 'duos ont')} la charte à signer avant d’y passer.`,
    kept > 0 && `${count(kept, 'duo y était déjà ou l’attendait', 'duos y étaient déjà ou l’attendaient')}.`,
    refused.length > 0 && `${count(refused.length, 'duo reste où il est', 'duos restent où ils sont')}.`,
  ];
  return lines.filter(Boolean).join(' ');
}
