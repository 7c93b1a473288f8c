/**
 * What else a run could have proposed, and what it would have cost, on a national pool:
 * node test/bench/alternatives.bench.mjs [--people 10000] [--questions 200]
 * Prints one JSON line: ms to compute the run, to make it ready to be asked with the first answer, and for later
 * answers of three alternatives (the greater part of each is to look at every other candidate), and how many of the
 * costs shown are exact. People who are asked about are drawn with a fixed seed.
 */
import { availableParallelism } from 'node:os';
import { Alternatives, computeRun, matchingSection } from '../../libs/matching/domain/dist/index.js';
import { loadPreset, readSection } from '../../libs/programmes/domain/dist/index.js';
import { nationalPool } from './all-pairs-pool.mjs';
import { rng } from './assignment-instances.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const perSide = option('people', 10_000);
const questions = option('questions', 200);
const timed = (work) => {
  const from = performance.now();
  return { value: work(), ms: +(performance.now() - from).toFixed(1) };
};

const settings = readSection({ sections: loadPreset('duos-de-demain').sections }, matchingSection);
const snapshot = { runOn: '2026-11-21', settings, pool: nationalPool(perSide) };
const run = timed(() => computeRun(snapshot));
const proof = run.value.proof();
const chance = rng(7);
const draw = () => snapshot.pool[chance() % snapshot.pool.length];
const first = timed(() => {
  const market = new Alternatives(snapshot, proof, { threads: availableParallelism() });
  market.of(draw(), 3);
  return market;
});
const answers = Array.from({ length: questions }, () => timed(() => first.value.of(draw(), 3)));
const took = answers.map(({ ms }) => ms).sort((a, b) => a - b);
const shown = answers.flatMap(({ value }) => value);
console.log(
  JSON.stringify({
    people_per_side: perSide,
    run_ms: run.ms,
    first_answer_ms: first.ms,
    median_ms: took[took.length >> 1],
    p99_ms: took[Math.floor(took.length * 0.99)],
    alternatives: shown.length,
    exact: shown.filter(({ exact }) => exact).length,
    mean_cost: Math.round(
      shown.reduce((sum, { costInPoints }) => sum + costInPoints, 0) / Math.max(1, shown.length),
    ),
    peak_mib: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
