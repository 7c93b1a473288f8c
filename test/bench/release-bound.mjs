/**
 * What would be possible if every arrival and every departure were known in advance, for one regime:
 * node test/bench/release-bound.mjs REGIME FIRST-LAST
 *
 * A pair may form on any day on which both are there, so at best on the day the later one comes. The exact assignment
 * over a whole year is solved for the total score plus `perDay` points for each day of waiting spared; no policy gets
 * more. Prints one JSON line: the highest value per arrival for each weight, and the waiting if nobody were matched,
 * means over the seeds.
 */
import { solveAssignment } from '@tdu/assignment';
import { daysBetween } from '@tdu/kernel';
import {
  GENERATED_SCORING,
  generateHistory,
  inOrder,
  periodOf,
} from '../../libs/matching/domain/dist/index.js';
import { attributeScore } from '../../libs/matching/domain/dist/release/replay/attribute-score.js';

/** Points for a day of waiting spared. */
const WEIGHTS = [0, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 48];
/** The highest score that the engine adds up. */
const HIGHEST = 1023;

const [regime, span] = process.argv.slice(2);
const [first, last] = span.split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, k) => first + k);

/** A year as stays by day number, and the places: only the first of a mentor ends a wait. */
function readYear(seed) {
  const history = inOrder(generateHistory(regime, seed));
  const { from, to } = periodOf(history);
  const days = daysBetween(from, to) + 1;
  const stay = ({ arrivesOn, leavesOn }) => ({
    comes: daysBetween(from, arrivesOn),
    goes: Math.min(days, daysBetween(from, leavesOn)),
  });
  const mentees = history.mentees.map(stay);
  const mentors = history.mentors.map(stay);
  const places = history.mentors.flatMap(({ capacity }, mentor) => [
    { mentor, first: true, capacity: 1 },
    ...(capacity > 1 ? [{ mentor, first: false, capacity: capacity - 1 }] : []),
  ]);
  return { mentees, mentors, places, score: attributeScore(history, GENERATED_SCORING) };
}

/** Rows of pairs whose stays overlap: place, score, and days of waiting spared. */
function possiblePairs({ mentees, mentors, places, score }) {
  return mentees.map((mentee, row) =>
    places.flatMap(({ mentor, first: endsWait }, place) => {
      const day = Math.max(mentee.comes, mentors[mentor].comes);
      const points = score(row, mentor);
      if (points < 0 || day >= mentee.goes || day >= mentors[mentor].goes) return [];
      const spared = mentee.goes - day + (endsWait ? mentors[mentor].goes - day : 0);
      return [{ place, points, spared }];
    }),
  );
}

/** The highest score plus weighted days; scores of the engine are rounded up, so that it stays a bound. */
function most(rows, capacities, perDay) {
  const worth = ({ points, spared }) => points + perDay * spared;
  const pairs = rows.flat();
  const unit = Math.max(1, ...rows.map((row) => Math.max(0, ...row.map(worth)))) / HIGHEST;
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, k) => (rowStart[k + 1] = rowStart[k] + row.length));
  const { total } = solveAssignment({
    rowStart,
    columns: Int32Array.from(pairs, ({ place }) => place),
    scores: Int32Array.from(pairs, (pair) => Math.min(HIGHEST, Math.ceil(worth(pair) / unit))),
    capacities,
  });
  return total * unit;
}

const told = { regime, waiting: 0, bounds: WEIGHTS.map((perDay) => ({ perDay, most: 0 })) };
for (const seed of seeds) {
  const year = readYear(seed);
  const everyone = [...year.mentees, ...year.mentors];
  const rows = possiblePairs(year);
  const capacities = Int32Array.from(year.places, ({ capacity }) => capacity);
  const share = 1 / everyone.length / seeds.length;
  told.waiting += share * everyone.reduce((sum, { comes, goes }) => sum + goes - comes, 0);
  for (const bound of told.bounds) bound.most += share * most(rows, capacities, bound.perDay);
}
console.log(JSON.stringify(told));
