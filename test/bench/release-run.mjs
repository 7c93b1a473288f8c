/**
 * Replays of one regime, alone in a process: node test/bench/release-run.mjs REGIME FIRST-LAST POLICY…
 * Prints one JSON line: for each policy its means over the seeds.
 */
import {
  GENERATED_SCORING,
  generateHistory,
  readReplayPolicy,
  replayHistory,
} from '../../libs/matching/domain/dist/index.js';

const [regime, span, ...names] = process.argv.slice(2);
const [first, last] = span.split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, k) => first + k);
const policies = names.map((name) => {
  const read = readReplayPolicy(name);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
});

/** What is compared: over everyone who arrived, whether matched or not. */
function figures({ matches, totalScore, meanScore, waiting, mentees, mentors }) {
  const arrived = mentees.arrived + mentors.arrived;
  const gaveUp = mentees.gaveUp + mentors.gaveUp;
  return { score: totalScore / arrived, meanScore, matches, mean: waiting.mean, p90: waiting.p90, gaveUp };
}

const sums = policies.map(() => ({}));
for (const seed of seeds) {
  const history = generateHistory(regime, seed);
  policies.forEach((policy, k) => {
    const told = figures(replayHistory(history, GENERATED_SCORING, policy));
    for (const [key, value] of Object.entries(told))
      sums[k][key] = (sums[k][key] ?? 0) + value / seeds.length;
  });
}
console.log(JSON.stringify({ regime, rows: sums.map((sum, k) => ({ policy: names[k], ...sum })) }));
