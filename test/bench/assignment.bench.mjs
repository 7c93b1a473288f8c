/**
 * The matching engine against known optima and against LEMON and SciPy, where they are installed.
 *
 *   npx nx build @tdu/assignment
 *   node test/bench/assignment.bench.mjs [--only s10k,d2000] [--runs 5] [--lemon ns,cost] [--no-reference] [--keep DIR]
 *
 * Instances are generated from their seed into DIR (a temporary folder by default). Every solve runs in a process
 * of its own, half of them before and half after the references, so that both meet the same load; figures are
 * medians. The references need g++ with liblemon-dev, and python3-scipy. Without --only the tables also become the
 * section of docs/measures.md. Takes about five minutes on a quiet machine, nearly all of them LEMON's.
 * Exits 1 on a wrong total or a refused certificate.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, references } from './assignment-references.mjs';
import { against, circumstances, table, writeSection } from './assignment-report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const WARM = { warm: true, bar: 0.5, stretch: 0.3, live: true, referenceRuns: 5 };
const LARGE = { referenceRuns: 1, memory: { bar: 150, stretch: 110 }, check: { bar: 25 } };
/** Arguments of the generator, and what is asked of the ratio to the faster reference. */
const INSTANCES = {
  s150k: { title: '150,000, 30 candidates, loose', args: '--n 150000', bar: 0.05, stretch: 0.03, ...LARGE },
  s150k_scarce: {
    title: 'same, scarce',
    args: '--n 150000 --mentors 75000',
    bar: 0.12,
    stretch: 0.07,
    ...LARGE,
  },
  s150k_unit: { title: 'same, tight', args: '--n 150000 --caps unit', bar: 0.045, stretch: 0.025, ...LARGE },
  d5000: {
    title: '5,000 × 5,000 dense',
    args: '--n 5000 --caps unit --dense',
    bar: 0.26,
    stretch: 0.15,
    referenceRuns: 3,
  },
  s10k: { title: '10,000, loose, warm', args: '--n 10000', ...WARM },
  s10k_scarce: { title: '10,000, scarce, warm', args: '--n 10000 --mentors 5000', ...WARM },
  s10k_unit: { title: '10,000, tight, warm', args: '--n 10000 --caps unit', ...WARM },
  d2000: {
    title: '2,000 × 2,000 dense',
    args: '--n 2000 --caps unit --dense',
    referenceRuns: 3,
    onDemand: true,
  },
};
const LIVE_BAR_MS = 5;

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const only = option('only')?.split(',');
const names = only ?? Object.keys(INSTANCES).filter((name) => !INSTANCES[name].onDemand);
const runs = Number(option('runs', '5'));
const algorithms = process.argv.includes('--no-reference') ? [] : option('lemon', 'ns,cost').split(',');
const keep = option('keep');
const folder = keep ?? mkdtempSync(join(tmpdir(), 'tdu-bench-'));
mkdirSync(folder, { recursive: true });
const optimumOf = new Map(
  readFileSync(join(here, 'assignment-expected.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')),
);
const node = (script, ...args) => ask(process.execPath, [join(here, script), ...args]);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function instance(name) {
  const file = join(folder, `${name}.bin`);
  if (!existsSync(file)) node('assignment-instances.mjs', file, ...INSTANCES[name].args.split(' '));
  return file;
}

/** Solves an instance cold in processes of its own, around the references; ratio to the fastest of these. */
function measure(name) {
  const { warm, referenceRuns } = INSTANCES[name];
  const file = instance(name);
  const some = (count) =>
    Array.from({ length: count }, () =>
      node('assignment-run.mjs', file, ...(warm ? ['--repeat', '15'] : [])),
    );
  const results = some(Math.ceil(runs / 2));
  const known =
    algorithms.length > 0 ? references({ name, file, folder, algorithms, times: referenceRuns }) : [];
  results.push(...some(Math.floor(runs / 2)));
  const optimum = optimumOf.get(name);
  const good =
    [...results, ...known].every((one) => String(one?.total) === optimum) &&
    results.every((one) => one.valid);
  const of = (key) => median(results.map((result) => result?.[key]));
  const solve_s = of('solve_s');
  return {
    name,
    good,
    known,
    solve_s,
    read_s: of('read_s'),
    matched: of('matched'),
    total: good ? optimum : `**WRONG**, expected ${optimum}`,
    check_ms: 1000 * of('verify_s'),
    rss_mib: of('rss_mib'),
    ratio: known[0] && solve_s / known[0].solve_s,
  };
}

function ratioTable(measured) {
  const headings = ['instance', 'total', 'matched', 'solve s', 'references s', 'ratio to the faster'];
  return table(
    headings,
    measured.map(({ name, total, matched, solve_s, known, ratio }) => [
      INSTANCES[name].title,
      total,
      matched,
      solve_s,
      known.map((one) => `${one.solver} ${one.solve_s}`).join(', ') || 'not installed',
      against(ratio, '×', INSTANCES[name]),
    ]),
  );
}

function memoryTable(measured) {
  const rows = measured.map(({ name, read_s, check_ms, rss_mib, known }) => [
    INSTANCES[name].title,
    read_s,
    against(check_ms, ' ms', INSTANCES[name].check ?? {}),
    against(rss_mib, ' MiB', INSTANCES[name].memory ?? {}),
    known.map((one) => `${one.solver} ${one.rss_mib}`).join(', '),
  ]);
  return table(['instance', 'read s', 'certificate check', 'peak memory', 'references, MiB'], rows);
}

/** Questions and changes on a kept optimum, one process for each regime. */
function liveTable(live) {
  const cell = ({ first, median: middle, p99, slowest, p99OfWork }) =>
    `${middle} / ${against(p99, '', { bar: LIVE_BAR_MS })} (of processor time ${p99OfWork}; first ${first}, slowest ${slowest})`;
  const rows = Object.keys(live[0].questions).map((question) => [
    question,
    ...live.map(({ questions }) => cell(questions[question])),
  ]);
  return table(['ms: median / 99th percentile', ...live.map(({ title }) => title)], rows);
}

const before = loadavg();
const measured = names.map((name) => {
  const one = measure(name);
  console.error(
    `${name}: ${one.solve_s} s, ratio ${one.ratio?.toFixed(4) ?? '–'}, load ${loadavg()[0].toFixed(1)}`,
  );
  return one;
});
const live = names
  .filter((name) => INSTANCES[name].live)
  .map((name) => ({
    title: INSTANCES[name].title.replace(', warm', ''),
    ...node('assignment-live.mjs', instance(name)),
  }));
const parts = [
  circumstances({ runs, before, after: loadavg() }),
  'Command: `node test/bench/assignment.bench.mjs` after `npx nx build @tdu/assignment`. Instances, generator and references: `test/bench`. Solve times without reading; “warm” is the median of 15 solves in one process.',
  ratioTable(measured),
  memoryTable(measured),
];
if (live.length > 0)
  parts.push(
    `Changes and questions at 10,000, 300 of each kind, in one process for each regime. In large pools LiveAssignment asks a few questions of its own when it is made (${live.map(({ setup_ms }) => setup_ms).join(', ')} ms in all), so that the first one asked finds the searches compiled.`,
    liveTable(live),
  );
console.log(parts.join('\n\n'));
if (!only) await writeSection(parts.join('\n\n'));
if (!keep) rmSync(folder, { recursive: true });
process.exitCode = measured.every(({ good }) => good) && live.every(({ valid }) => valid) ? 0 : 1;
