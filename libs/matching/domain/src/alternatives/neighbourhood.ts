import { prepareBands } from '../territory/bands.js';
import type { Candidate } from './candidates.js';
import type { Chosen } from './columns.js';
import type { PricedSide, RunIndex } from './run-index.js';

/** Everyone of a run. */
export function everyone({ mentors, mentees }: RunIndex): Chosen {
  return { mentors: upTo(mentors.people.length), mentees: upTo(mentees.people.length) };
}

/**
 * Up to `most` people a side around some candidates: they and their partners first, however many, then whoever lives
 * nearest to one of the two of the first candidate. A mentee whose mentor is left out is left out too, and keeps
 * that mentor.
 */
export function around(run: RunIndex, candidates: readonly Candidate[], most: number): Chosen {
  const wanted = { mentors: new Set<number>(), mentees: new Set<number>() };
  for (const { mentee, mentor } of candidates) {
    wanted.mentees.add(mentee);
    wanted.mentors.add(mentor);
    if (run.mentorOf[mentee] >= 0) wanted.mentors.add(run.mentorOf[mentee]);
  }
  run.mentorOf.forEach((mentor, mentee) => {
    if (wanted.mentors.has(mentor)) wanted.mentees.add(mentee);
  });
  const anchors = [run.mentees.people[candidates[0].mentee], run.mentors.people[candidates[0].mentor]];
  fill(wanted.mentors, nearestFirst(run.mentors, anchors), most);
  run.mentorOf.forEach((mentor, mentee) => {
    if (wanted.mentees.size < most && wanted.mentors.has(mentor)) wanted.mentees.add(mentee);
  });
  const reachable = nearestFirst(run.mentees, anchors).filter(
    (mentee) => run.mentorOf[mentee] < 0 || wanted.mentors.has(run.mentorOf[mentee]),
  );
  fill(wanted.mentees, reachable, most);
  return { mentors: ascending(wanted.mentors), mentees: ascending(wanted.mentees) };
}

/** Numbers of a side by distance to the nearer of the anchors; of equally distant ones the dearest first. */
function nearestFirst({ people, prices }: PricedSide, anchors: PricedSide['people']): Int32Array {
  const bandOf = prepareBands(anchors, people);
  const far = Int32Array.from(people, (_, number) =>
    Math.min(...anchors.map((_anchor, anchor) => distance(bandOf(anchor, number)))),
  );
  return upTo(people.length).sort((a, b) => far[a] - far[b] || prices[b] - prices[a] || a - b);
}

/** Whoever's place is not known comes last. */
function distance(band: number): number {
  return band < 0 ? Number.MAX_SAFE_INTEGER : band;
}

function fill(chosen: Set<number>, numbers: Int32Array, most: number): void {
  for (const number of numbers) {
    if (chosen.size >= most) return;
    chosen.add(number);
  }
}

function upTo(length: number): Int32Array {
  return Int32Array.from({ length }, (_, number) => number);
}

function ascending(numbers: ReadonlySet<number>): Int32Array {
  return Int32Array.from(numbers).sort();
}
