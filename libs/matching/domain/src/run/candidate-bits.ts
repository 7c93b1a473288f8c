import type { PoolMember } from '@tdu/people-domain';
import type { ApartPairs, AvoidedKeys, RuleKeys, SharedKeys } from '../rules/rule-keys.js';

/** One bit a candidate, 32 to a word. */
export type CandidateBits = Int32Array;

/** Sets the bits of the candidates whom a rule keeps from a person. */
export type BlockedBits = (person: PoolMember, blocked: CandidateBits) => void;

/** Prepares a rule by keys for one side of candidates, so that a person costs the candidates of a few keys. */
export function prepareBlocked(
  keys: RuleKeys,
  candidates: readonly PoolMember[],
  candidatesAreMentors: boolean,
): BlockedBits {
  if (keys.kind === 'apart') return prepareApart(keys, candidates, candidatesAreMentors);
  const [ofCandidate, ofPerson] = candidatesAreMentors
    ? [keys.mentor, keys.mentee]
    : [keys.mentee, keys.mentor];
  const { holders, free } = holdersOf(candidates, ofCandidate);
  const least = keys.kind === 'share' ? (keys.least ?? 1) : 1;
  const counters = Array.from({ length: least }, () => new Int32Array(free.length));
  return (person, blocked) => {
    const held = ofPerson(person);
    if (held === null) return;
    for (const counter of counters) counter.fill(0);
    for (const key of new Set(held)) {
      const bits = holders.get(key);
      if (bits) addTo(counters, bits);
    }
    const enough = counters[least - 1];
    const sharing = isShared(keys);
    for (let w = 0; w < free.length; w++) blocked[w] |= (sharing ? ~enough[w] : enough[w]) & ~free[w];
  };
}

function isShared(keys: SharedKeys | AvoidedKeys): boolean {
  return keys.kind === 'share';
}

export function bitsFor(count: number): CandidateBits {
  return new Int32Array((count + 31) >> 5);
}

export function setBit(bits: CandidateBits, position: number): void {
  bits[position >> 5] |= 1 << (position & 31);
}

/** Who holds each key, as positions; and the bits of those whom the rule does not concern. */
function holdersOf(
  candidates: readonly PoolMember[],
  keysOf: (person: PoolMember) => readonly string[] | null,
) {
  const holders = new Map<string, number[]>();
  const free = bitsFor(candidates.length);
  candidates.forEach((candidate, position) => {
    const keys = keysOf(candidate);
    if (keys === null) return setBit(free, position);
    for (const key of new Set(keys)) {
      const known = holders.get(key);
      if (known) known.push(position);
      else holders.set(key, [position]);
    }
  });
  const few = new Map([...holders].map(([key, positions]) => [key, Int32Array.from(positions)]));
  return { holders: few, free };
}

/** Unary counters: who was there k times already is now there k + 1 times. */
function addTo(counters: readonly CandidateBits[], positions: Int32Array): void {
  for (let k = 0; k < positions.length; k++) {
    const word = positions[k] >> 5;
    const bit = 1 << (positions[k] & 31);
    for (let c = counters.length - 1; c > 0; c--) if (counters[c - 1][word] & bit) counters[c][word] |= bit;
    counters[0][word] |= bit;
  }
}

function prepareApart(
  { of, unless }: ApartPairs,
  candidates: readonly PoolMember[],
  candidatesAreMentors: boolean,
): BlockedBits {
  const byPerson = new Map<string, number[]>();
  const naming = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, id: string, position: number) =>
    map.set(id, [...(map.get(id) ?? []), position]);
  candidates.forEach((candidate, position) => {
    add(byPerson, candidate.personId, position);
    for (const id of new Set(of(candidate))) add(naming, id, position);
  });
  return (person, blocked) => {
    const named = of(person).flatMap((id) => byPerson.get(id) ?? []);
    for (const position of [...named, ...(naming.get(person.personId) ?? [])]) {
      const other = candidates[position];
      const [mentor, mentee] = candidatesAreMentors ? [other, person] : [person, other];
      if (!unless?.(mentor, mentee)) setBit(blocked, position);
    }
  };
}
