/**
 * One measured search over all allowed pairs, alone in its process:
 *   node test/bench/all-pairs-run.mjs generator|product PEOPLE [THREADS]
 * Prints one JSON line: total, pairs formed, rounds, seconds of each step, peak memory of the process with its threads.
 */
/** People a side up to which start-up and compilation weigh: solved again once the process is warm. */
const SMALL = 10_000;
const [kind, people, threads = '2'] = process.argv.slice(2);
const options = { threads: Number(threads) };
const clock = { from: performance.now() };
/** Seconds since the last call. */
function lap() {
  const { from } = clock;
  clock.from = performance.now();
  return +((clock.from - from) / 1000).toFixed(3);
}
const matched = (mentorOf) => mentorOf.reduce((count, mentor) => count + (mentor < 0 ? 0 : 1), 0);

/** The generator's people and score: from the people in memory to the proved optimum, columns included. */
async function generator() {
  const { firstUncovered, solveSpace } = await import('../../libs/assignment/dist/index.js');
  const { openers, spaceOf } = await import('./all-pairs-space.mjs');
  lap();
  const size = { n: Number(people), caps: 'unit' };
  const { space, capacities } = spaceOf(size);
  const columns_s = lap();
  const { solution, rounds, storedPairs } = solveSpace(space, capacities, { openers, ...options });
  const solve_s = lap();
  const valid = firstUncovered(space, solution, { openers, ...options }) < 0;
  const verify_s = lap();
  const again = () => {
    const next = spaceOf(size);
    solveSpace(next.space, next.capacities, { openers, ...options });
    return lap();
  };
  const steps = { columns_s, solve_s, verify_s, again_s: size.n > SMALL ? undefined : medianOfFive(again) };
  const pairs = matched(solution.mentorOf);
  return { total: solution.total, pairs, rounds, storedPairs, ...steps, valid };
}

function medianOfFive(measure) {
  return Array.from({ length: 5 }, measure).sort((a, b) => a - b)[2];
}

/** The product: a national pool under the preset of Duos de demain, as a match run computes it. */
async function product() {
  const { computeRun, matchingSection, verifyRun } = await import('../../libs/matching/domain/dist/index.js');
  const { loadPreset, readSection } = await import('../../libs/programmes/domain/dist/index.js');
  const { nationalPool } = await import('./all-pairs-pool.mjs');
  const settings = readSection({ sections: loadPreset('duos-de-demain').sections }, matchingSection);
  const snapshot = { runOn: '2026-11-21', settings, pool: nationalPool(Number(people)) };
  const pool_s = lap();
  const run = computeRun(snapshot, options);
  const solve_s = lap();
  const valid = verifyRun(snapshot, run.proof(), options);
  return { total: run.total, pairs: run.pairCount, pool_s, solve_s, verify_s: lap(), valid };
}

const figures = await (kind === 'product' ? product() : generator());
const rss_mib = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...figures, cpu_s: process.cpuUsage().user / 1e6, rss_mib }));
process.exit(0);
