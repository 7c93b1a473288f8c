import { type PairSpace, compressed } from '@tdu/assignment';
import type { Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import type { ApartPairs } from '../rules/rule-keys.js';

/** For each mentee the mentors who are never possible, because one of the two names the other. */
export function apartOf(
  rules: readonly ApartPairs[],
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
): PairSpace['apart'] {
  const found = mentees.map((): number[] => []);
  const [mentorNumbers, menteeNumbers] = [numbersOf(mentors), numbersOf(mentees)];
  for (const { of, unless } of rules) {
    const add = (m: number, e: number) => {
      if (!unless?.(mentors[m], mentees[e])) found[e].push(m);
    };
    mentees.forEach((mentee, e) => {
      for (const id of of(mentee)) for (const m of mentorNumbers.get(id) ?? []) add(m, e);
    });
    mentors.forEach((mentor, m) => {
      for (const id of of(mentor)) for (const e of menteeNumbers.get(id) ?? []) add(m, e);
    });
  }
  const [start, numbers] = compressed(found);
  return { start, mentors: numbers };
}

function numbersOf(people: readonly PoolMember[]): Map<Id, number[]> {
  const numbers = new Map<Id, number[]>();
  people.forEach(({ personId }, index) => {
    const known = numbers.get(personId);
    if (known) known.push(index);
    else numbers.set(personId, [index]);
  });
  return numbers;
}
