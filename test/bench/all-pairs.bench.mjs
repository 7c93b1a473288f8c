/**
 * The optimum over all allowed pairs, end to end with scoring.
 *
 *   npx nx run-many -t build -p @tdu/matching-domain
 *   node test/bench/all-pairs.bench.mjs [--only generator-10000,product-50000] [--runs 3] [--threads 2] [--reference]
 *        [--write]
 *
 * Each search runs in a process of its own; the table has medians of its time and the greatest memory, that of its
 * threads included. `--reference` solves the generator's 50,000 with LEMON on the file of all pairs (about 250 MB, in
 * a temporary folder, deleted) between our runs: its time is that of solving alone, ours has scoring in it.
 * `--write` puts the tables into docs/measures.md. Exits 1 on a wrong total or a refused proof.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIMIT_MS = 1_800_000;
const TOTALS = { 10000: 7_151_394, 50000: 38_100_096, 150000: 117_846_298 };
const REFERENCE = 50_000;

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const ALL = ['generator', 'product'].flatMap((kind) => Object.keys(TOTALS).map((size) => `${kind}-${size}`));
const names = option('only', ALL.join()).split(',');
const runs = Number(option('runs', '3'));
const threads = option('threads', '2');
const state = { wrong: 0 };

/** The JSON line a program prints, undefined if it is missing, fails or runs out of time. */
function ask(program, args) {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', timeout: LIMIT_MS });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  console.error(`${program} ${args.join(' ')}: ${stderr}`);
  return undefined;
}

const measured = (kind, people) =>
  ask(process.execPath, [join(here, 'all-pairs-run.mjs'), kind, people, threads]);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const round = (seconds) => (seconds < 10 ? seconds.toFixed(2) : seconds.toFixed(1));

/** LEMON's two fastest on the file of all pairs of the reference size. */
function lemon() {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-all-pairs-'));
  try {
    const [file, binary] = [join(folder, 'all.bin'), join(folder, 'ref_lemon')];
    const source = join(here, 'reference/ref_lemon.cpp');
    const built = ['-lemon', '-llemon'].some(
      (library) => spawnSync('g++', ['-O2', '-std=c++14', '-o', binary, source, library]).status === 0,
    );
    if (!built) return [];
    const size = ['--n', String(REFERENCE), '--caps', 'unit', '--k', '0'];
    ask(process.execPath, [join(here, 'assignment-instances.mjs'), file, ...size]);
    return ['ns', 'cost'].flatMap((how) => ask(binary, [file, how]) ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(name) {
  const [kind, people] = name.split('-');
  const withReference =
    process.argv.includes('--reference') && kind === 'generator' && Number(people) === REFERENCE;
  const results = Array.from({ length: Math.ceil(runs / 2) }, () => measured(kind, people));
  const references = withReference ? lemon() : [];
  results.push(...Array.from({ length: Math.floor(runs / 2) }, () => measured(kind, people)));
  const wanted = kind === 'generator' ? TOTALS[people] : results[0]?.total;
  const good = (result) => result?.valid && result.total === wanted;
  if (!results.every(good) || references.some(({ total }) => total !== wanted)) state.wrong++;
  return { name, kind, people, results: results.filter(Boolean), references };
}

function row({ kind, people, results, references }) {
  const of = (key) => median(results.map((result) => result[key]));
  const seconds = median(results.map(({ columns_s = 0, solve_s }) => columns_s + solve_s));
  const memory = Math.max(...results.map(({ rss_mib }) => rss_mib));
  const fastest = references.sort((a, b) => a.solve_s - b.solve_s)[0];
  const cells = [
    Number(people).toLocaleString('en'),
    of('total').toLocaleString('en'),
    of('pairs').toLocaleString('en'),
    ...(kind === 'generator' ? [of('rounds'), of('storedPairs').toLocaleString('en')] : []),
    round(seconds),
    ...(kind === 'generator' ? [of('again_s') === undefined ? '' : round(of('again_s'))] : []),
    round(of('verify_s')),
    memory,
    ...(kind === 'generator'
      ? [
          references
            .map(({ solver, solve_s, rss_mib }) => `${solver} ${round(solve_s)} s, ${rss_mib} MiB`)
            .join('; '),
          fastest
            ? `${(seconds / fastest.solve_s).toFixed(3)} / ${(memory / fastest.rss_mib).toFixed(3)}`
            : '',
        ]
      : []),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEADS = {
  generator:
    '| people a side | total | pairs | rounds | pairs stored | s, scoring included | again in the same process, median of 5 | proof read again, s | peak MiB | LEMON, solving alone | ratio time / memory |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  product:
    '| people a side | total | pairs | s | verified by `verifyRun`, s | peak MiB, the pool included |\n| --- | --- | --- | --- | --- | --- |',
};
const TITLES = {
  generator: "### The generator's people and score, one place each (tight)",
  product: '### The product: a national pool under the preset of Duos de demain',
};

function section(measures) {
  const tables = Object.keys(HEADS).flatMap((kind) => {
    const rows = measures.filter((one) => one.kind === kind && one.results.length > 0).map(row);
    return rows.length > 0 ? [`${TITLES[kind]}\n\n${HEADS[kind]}\n${rows.join('\n')}`] : [];
  });
  const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, ${threads} threads, medians of ${runs}, load average ${loadavg()[0].toFixed(1)} at the end.`;
  return [
    '## All allowed pairs, end to end',
    machine,
    '    node test/bench/all-pairs.bench.mjs --reference --write',
    ...tables,
  ].join('\n\n');
}

const text = section(names.map(measure));
console.log(text);
if (process.argv.includes('--write')) {
  const file = join(here, '../../docs/measures.md');
  const [start, end] = ['<!-- all-pairs:start -->', '<!-- all-pairs:end -->'];
  const page = readFileSync(file, 'utf8');
  const before = page.includes(start) ? page.split(start)[0] : `${page.trimEnd()}\n\n`;
  const after = page.includes(end) ? page.split(end)[1] : '\n';
  writeFileSync(file, `${before}${start}\n\n${text}\n\n${end}${after}`);
}
process.exitCode = state.wrong === 0 ? 0 : 1;
