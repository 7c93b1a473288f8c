/**
 * One measured solve, alone in its process: node test/bench/assignment-run.mjs FILE [--repeat N]
 * Prints one JSON line: total, matched, verdict, seconds per step (of the last repetition, median for solve), peak RSS.
 */
import { readFileSync } from 'node:fs';
import { parseDuo1, solveAssignment, verifyCertificate } from '../../libs/assignment/dist/index.js';

const [file, flag, count] = process.argv.slice(2);
const repeat = flag === '--repeat' ? Number(count) : 1;
const seconds = (from) => +((performance.now() - from) / 1000).toFixed(4);

let from = performance.now();
const problem = parseDuo1(readFileSync(file));
const read_s = seconds(from);
const solves = [];
let solution;
for (let k = 0; k < repeat; k++) {
  from = performance.now();
  solution = solveAssignment(problem);
  solves.push(seconds(from));
}
from = performance.now();
const verdict = verifyCertificate(problem, solution);
const verify_s = seconds(from);
console.log(
  JSON.stringify({
    total: solution.total,
    matched: solution.mentorOf.filter((mentor) => mentor >= 0).length,
    valid: verdict.valid,
    read_s,
    solve_s: solves.sort((a, b) => a - b)[solves.length >> 1],
    verify_s,
    rss_mib: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
