import type { KeyRule } from './pair-space.js';
import { sharedFrom, sharedInts } from './shared.js';

/** What one side holds: key numbers from 0, or null where the rule does not concern the person. */
export type KeysOf = (person: number) => readonly number[] | null;

/**
 * Lays out a rule by keys. A mentor whom the rule does not concern must stand under a key that every mentee
 * concerned holds.
 */
export function keyRule(
  about: Pick<KeyRule, 'kind' | 'least' | 'keys'>,
  mentors: number,
  mentees: number,
  keysOfMentor: (mentor: number) => readonly number[],
  keysOfMentee: KeysOf,
): KeyRule {
  const stands = Array.from({ length: mentors }, (_, m) => keysOfMentor(m));
  const numbers = new Map<string, number>();
  const lists: (readonly number[])[] = [];
  const listOf = sharedInts(mentees);
  for (let e = 0; e < mentees; e++) {
    const keys = keysOfMentee(e);
    listOf[e] = keys === null ? -1 : listNumber(keys, numbers, lists);
  }
  const [mentorStart, mentorKeys] = compressed(stands);
  const [listStart, listKeys] = compressed(lists);
  return { ...about, mentorStart, mentorKeys, listOf, listStart, listKeys };
}

function listNumber(keys: readonly number[], numbers: Map<string, number>, lists: (readonly number[])[]) {
  const told = keys.join();
  const known = numbers.get(told);
  if (known !== undefined) return known;
  const distinct = [...new Set(keys)].sort((a, b) => a - b);
  const name = distinct.join();
  const number = numbers.get(name) ?? lists.push(distinct) - 1;
  numbers.set(name, number).set(told, number);
  return number;
}

/** Lists end to end, with where each begins. A key twice in a list counts once. */
export function compressed(lists: readonly (readonly number[])[]): [start: Int32Array, values: Int32Array] {
  const start = sharedInts(lists.length + 1);
  const values: number[] = [];
  lists.forEach((list, k) => {
    for (const value of new Set(list)) values.push(value);
    start[k + 1] = values.length;
  });
  return [start, sharedFrom(values)];
}
