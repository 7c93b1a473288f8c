/**
 * Replays of one regime, alone in a process: node test/bench/release-run.mjs REGIME FIRST-LAST POLICY…
 * Prints one JSON line: for each policy its means over the seeds. A policy remembers another year of the regime, as a
 * programme in its second year does; `--cold` as the first word after the seeds: it remembers nothing.
 */
import {
  GENERATED_SCORING,
  generateHistory,
  generateYearBefore,
  prepareReplay,
  readReplayPolicy,
} from '../../libs/matching/domain/dist/index.js';

/** The seed of the year before lies so far from the year's own. */
const YEAR_BEFORE = 5000;
const [regime, span, ...words] = process.argv.slice(2);
const cold = words[0] === '--cold';
const names = cold ? words.slice(1) : words;
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
  const before = cold ? undefined : generateYearBefore(regime, seed + YEAR_BEFORE);
  const replay = prepareReplay(generateHistory(regime, seed), GENERATED_SCORING, before);
  policies.forEach((policy, k) => {
    const told = figures(replay(policy));
    for (const [key, value] of Object.entries(told))
      sums[k][key] = (sums[k][key] ?? 0) + value / seeds.length;
  });
}
console.log(JSON.stringify({ regime, rows: sums.map((sum, k) => ({ policy: names[k], ...sum })) }));
