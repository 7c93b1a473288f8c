/**
 * The matching engine against known optima and against LEMON and SciPy, where they are installed.
 *
 *   npx nx build @tdu/assignment
 *   node test/bench/assignment.bench.mjs [--only s10k,s150k_unit] [--runs 5] [--reference] [--lemon ns,cost]
 *        [--keep DIR]
 *
 * Instances are generated from their seed into DIR (a temporary folder by default). Every solve runs in a process
 * of its own, half of them before and half after the references, so that both meet the same load; the table has
 * medians. `--reference` adds the references: g++ with liblemon-dev, python3-scipy.
 * Exits 1 on a wrong total or a refused certificate. Every child has its own time limit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIMIT_MS = 300_000;
const INSTANCES = {
  s10k: ['--n', '10000'],
  s10k_unit: ['--n', '10000', '--caps', 'unit'],
  s10k_scarce: ['--n', '10000', '--mentors', '5000'],
  s150k: ['--n', '150000'],
  s150k_unit: ['--n', '150000', '--caps', 'unit'],
  s150k_scarce: ['--n', '150000', '--mentors', '75000'],
  d2000: ['--n', '2000', '--caps', 'unit', '--dense'],
  d5000: ['--n', '5000', '--caps', 'unit', '--dense'],
};
const BY_DEFAULT = ['s10k', 's10k_unit', 's10k_scarce', 's150k', 's150k_unit', 's150k_scarce'];

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const names = option('only', BY_DEFAULT.join()).split(',');
const runs = Number(option('runs', '5'));
const withReference = process.argv.includes('--reference');
const algorithms = option('lemon', 'ns,cost').split(',');
const keep = option('keep');
const folder = keep ?? mkdtempSync(join(tmpdir(), 'tdu-bench-'));
mkdirSync(folder, { recursive: true });

const optimumOf = new Map(
  readFileSync(join(here, 'assignment-expected.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')),
);

/** The JSON line a program prints, undefined if it is missing, fails or runs out of time. */
function ask(program, args) {
  const { stdout, status } = spawnSync(program, args, { encoding: 'utf8', timeout: LIMIT_MS });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : undefined;
}

function instance(name) {
  const file = join(folder, `${name}.bin`);
  if (!existsSync(file))
    ask(process.execPath, [join(here, 'assignment-instances.mjs'), file, ...INSTANCES[name]]);
  return file;
}

function lemon() {
  const binary = join(folder, 'ref_lemon');
  if (existsSync(binary)) return binary;
  const source = join(here, 'reference/ref_lemon.cpp');
  const args = ['-O2', '-std=c++14', '-o', binary, source, '-lemon'];
  for (const library of ['-lemon', '-llemon']) {
    args[args.length - 1] = library;
    if (spawnSync('g++', args, { timeout: LIMIT_MS }).status === 0) return binary;
  }
  return undefined;
}

/** The references' answers for an instance: LEMON for sparse ones, SciPy for dense ones. */
function references(name, file) {
  if (!withReference) return [];
  const scipy = () => ask('/usr/bin/python3', [join(here, 'reference/ref_scipy.py'), file, 'lsa']);
  if (name.startsWith('d')) return [scipy()].filter(Boolean);
  const binary = lemon();
  return binary ? algorithms.map((how) => ask(binary, [file, how])).filter(Boolean) : [];
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
let wrong = 0;

console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.version}, median of ${runs} processes\n`);
console.log(
  '| instance | total | matched | read s | solve s | verify s | peak MiB | warm s | reference s | ratio |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const name of names) {
  const file = instance(name);
  const run = (...more) => ask(process.execPath, [join(here, 'assignment-run.mjs'), file, ...more]);
  const some = (count) => Array.from({ length: count }, () => run());
  const results = some(Math.ceil(runs / 2));
  const known = references(name, file).sort((a, b) => a.solve_s - b.solve_s);
  results.push(...some(Math.floor(runs / 2)));
  const warm = name.startsWith('s10k') ? run('--repeat', '15')?.solve_s : undefined;
  const good = results.every((r) => r?.valid && String(r.total) === optimumOf.get(name));
  if (!good) wrong++;
  if (known.some((reference) => String(reference.total) !== optimumOf.get(name))) wrong++;
  const of = (key) => median(results.map((result) => result?.[key]));
  const solve = of('solve_s');
  const fastest = known[0];
  const cells = [
    name,
    `${of('total')}${good ? '' : ` WRONG, expected ${optimumOf.get(name)}`}`,
    of('matched'),
    of('read_s'),
    solve,
    of('verify_s'),
    of('rss_mib'),
    warm ?? '',
    known.map(({ solver, solve_s }) => `${solver} ${solve_s}`).join(', '),
    fastest ? ((warm ?? solve) / fastest.solve_s).toFixed(4) : '',
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
if (!keep) rmSync(folder, { recursive: true });
process.exitCode = wrong === 0 ? 0 : 1;
