/**
 * Changes and questions on a kept optimum, alone in its process: node test/bench/assignment-live.mjs FILE [--times 300]
 * Prints one JSON line: for each kind of question the first, the median, the 99th percentile and the slowest, in ms,
 * and the 99th percentile of processor time, which leaves out what other programs of the machine took;
 * the ms to set up (in which large pools ask a few questions of their own, so that the searches are compiled), and
 * whether what is left at the end is the optimum and proved. People are drawn with a fixed seed.
 */
import { readFileSync } from 'node:fs';
import {
  LiveAssignment,
  parseDuo1,
  solveAssignment,
  verifyCertificate,
} from '../../libs/assignment/dist/index.js';

const [file, , times = '300'] = process.argv.slice(2);
const count = Number(times);
const { rowStart, columns, scores, ...rest } = parseDuo1(readFileSync(file));
const problem = { rowStart, columns, scores, ...rest };
const mentees = rowStart.length - 1;
const mentors = rest.capacities.length;
const solution = solveAssignment(problem);
let from = performance.now();
const live = new LiveAssignment(problem, solution);
const setup_ms = +(performance.now() - from).toFixed(1);

let state = 12345;
function draw(limit) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % limit;
}
/** Somebody who has not been drawn for this list before. */
function drawNew(limit, drawn) {
  let one = draw(limit);
  while (drawn.has(one)) one = draw(limit);
  drawn.add(one);
  return one;
}
const row = (i) => ({
  others: columns.subarray(rowStart[i], rowStart[i + 1]),
  scores: scores.subarray(rowStart[i], rowStart[i + 1]),
});

function measure(prepare, ask) {
  const took = [];
  const worked = [];
  for (let k = 0; k < count; k++) {
    const what = prepare();
    if (what === undefined) continue;
    const used = process.cpuUsage();
    from = performance.now();
    ask(what);
    took.push(performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    worked.push((user + system) / 1000);
  }
  const first = took[0];
  const at = (list, share) =>
    list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
  const [median, p99, slowest] = [0.5, 0.99, 1].map((share) => at(took, share));
  const p99OfWork = at(worked, 0.99);
  return Object.fromEntries(
    Object.entries({ first, median, p99, slowest, p99OfWork }).map(([name, ms]) => [name, +ms.toFixed(3)]),
  );
}

const goneMentees = new Set();
const goneMentors = new Set();
const anyPair = () => {
  const i = draw(mentees);
  const size = rowStart[i + 1] - rowStart[i];
  return size > 0 ? [i, columns[rowStart[i] + draw(size)]] : undefined;
};
const newcomer = () => {
  const others = [...new Set(Array.from({ length: 30 }, () => draw(mentees)))]
    .filter((i) => !goneMentees.has(i))
    .sort((a, b) => a - b);
  return { others, scores: others.map(() => 500 + draw(500)) };
};
const questions = {
  costOfForcing: measure(anyPair, ([mentee, mentor]) => live.costOfForcing(mentee, mentor)),
  'costOfRemoving, mentee': measure(
    () => draw(mentees),
    (mentee) => live.costOfRemoving({ mentee }),
  ),
  'costOfRemoving, mentor': measure(
    () => draw(mentors),
    (mentor) => live.costOfRemoving({ mentor }),
  ),
  'a mentee leaves': measure(
    () => drawNew(mentees, goneMentees),
    (mentee) => live.removeMentee(mentee),
  ),
  'a mentee arrives': measure(
    () => row(draw(mentees)),
    (arrival) => live.addMentee(arrival),
  ),
  'a mentor leaves': measure(
    () => drawNew(mentors, goneMentors),
    (mentor) => live.removeMentor(mentor),
  ),
  'a mentor arrives': measure(newcomer, (arrival) => live.addMentor(arrival, 1)),
};
const left = live.problem();
const valid = verifyCertificate(left, live.solution()).valid && solveAssignment(left).total === live.total;
console.log(JSON.stringify({ setup_ms, valid, questions }));
