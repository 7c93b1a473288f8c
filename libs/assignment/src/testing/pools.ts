import fc from 'fast-check';
import type { AssignmentProblem } from '../problem.js';

/** A small pool as a matrix: matrix[mentee][mentor] is a score, or null for a pair that is not allowed. */
export interface Pool {
  readonly matrix: readonly (readonly (number | null)[])[];
  readonly capacities: readonly number[];
}

export function problemOf({ matrix, capacities }: Pool): AssignmentProblem {
  const rowStart = [0];
  const columns: number[] = [];
  const scores: number[] = [];
  for (const row of matrix) {
    row.forEach((score, mentor) => {
      if (score === null) return;
      columns.push(mentor);
      scores.push(score);
    });
    rowStart.push(columns.length);
  }
  return {
    rowStart: Int32Array.from(rowStart),
    columns: Int32Array.from(columns),
    scores: Int32Array.from(scores),
    capacities: Int32Array.from(capacities),
  };
}

/** The best total by trying everything, remembering what was seen: the places left describe the rest. */
export function bestByHand({ matrix, capacities }: Pool): number {
  const seen = new Map<string, number>();
  const best = (mentee: number, places: readonly number[]): number => {
    if (mentee === matrix.length) return 0;
    const key = `${mentee}:${places.join()}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    let found = best(mentee + 1, places);
    matrix[mentee]!.forEach((score, mentor) => {
      if (score === null || places[mentor] === 0) return;
      const left = places.map((place, k) => (k === mentor ? place - 1 : place));
      found = Math.max(found, score + best(mentee + 1, left));
    });
    seen.set(key, found);
    return found;
  };
  return best(0, capacities);
}

/** Regimes of score: anything, few values (ties), all 0 or at the ends of the range. */
const scores = [
  fc.integer({ min: 0, max: 1023 }),
  fc.integer({ min: 500, max: 503 }),
  fc.constantFrom(0, 0, 1, 1022, 1023),
];

/** Pools up to 7 × 6 of every regime: empty sides, isolated people, ties, zeros, capacities 0 to 5. */
export const anyPool: fc.Arbitrary<Pool> = fc
  .record({
    mentees: fc.integer({ min: 0, max: 7 }),
    mentors: fc.integer({ min: 0, max: 6 }),
    score: fc.constantFrom(...scores),
    capacity: fc.constantFrom(fc.constant(1), fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1, 1, 1, 2)),
    density: fc.constantFrom(0.3, 0.6, 1),
  })
  .chain(({ mentees, mentors, score, capacity, density }) => {
    const cell = fc.option(score, { freq: density === 1 ? 1000 : density === 0.6 ? 2 : 1 });
    const row = fc.array(cell, { minLength: mentors, maxLength: mentors });
    return fc.record({
      matrix: fc.array(row, { minLength: mentees, maxLength: mentees }),
      capacities: fc.array(capacity, { minLength: mentors, maxLength: mentors }),
    });
  });

/** A seeded sparse problem of any size, for pools beyond what trying everything can reach. */
export function sparseProblem(
  seed: number,
  mentees: number,
  mentors: number,
  degree: number,
  levels: number,
  maxCapacity = 3,
): AssignmentProblem {
  const random = lcg(seed);
  const matrix: { mentor: number; score: number }[][] = [];
  for (let i = 0; i < mentees; i++) {
    const row = new Map<number, number>();
    for (let k = 0; k < degree && mentors > 0; k++)
      row.set(random() % mentors, Math.floor(((random() % levels) * 1023) / Math.max(1, levels - 1)));
    matrix.push([...row].map(([mentor, score]) => ({ mentor, score })).sort((a, b) => a.mentor - b.mentor));
  }
  const rowStart = new Int32Array(mentees + 1);
  matrix.forEach((row, i) => (rowStart[i + 1] = rowStart[i]! + row.length));
  return {
    rowStart,
    columns: Int32Array.from(matrix.flat(), ({ mentor }) => mentor),
    scores: Int32Array.from(matrix.flat(), ({ score }) => score),
    capacities: Int32Array.from({ length: mentors }, () => random() % (maxCapacity + 1)),
  };
}

function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
