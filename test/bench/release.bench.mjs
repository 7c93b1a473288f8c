/**
 * Waiting against quality: fixed batches and the release policy, on generated years.
 *
 *   npx nx build @tdu/matching-domain
 *   node test/bench/release.bench.mjs [--seeds 101-112] [--regimes balanced,…] [--cold] [--keep DIR] [--write]
 *
 * The settings below were chosen on seeds 1–10, the same for all regimes. The policy remembers another year of the same
 * regime, unless `--cold`. Every figure is a mean over the seeds and the same on every machine: nothing is timed.
 * `--write` puts the tables in docs/measures.md; `--keep` keeps each regime's figures in a folder, and takes those it
 * finds there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { REGIME_KEYS } from '../../libs/matching/domain/dist/index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const BATCHES = [1, 3, 7, 14, 28];
const SETTINGS = [
  'release:first=380,haste=120,cost=1.5,futures=6',
  'release:first=220,haste=60,cost=0.7,futures=6',
  'release:first=120,haste=60,cost=0.3,futures=6',
  'release:first=60,haste=40,cost=0.1,futures=6',
  'release:first=60,haste=20,cost=0.05,futures=6',
];
/** What dominating means: as good on one of the two and so much better on the other. */
const BETTER = 0.05;
/** The mean score of the duos is compared where no more than so many of them are missing. */
const MISSING = 0.01;
/** The two ways to count quality. */
const TOTAL = {
  name: 'total score over everyone who arrived',
  of: ({ score }) => score,
  allowed: () => true,
};
const MEAN = {
  name: 'mean score of the duos, at most 1 % fewer',
  of: ({ meanScore }) => meanScore,
  allowed: (row, batch) => row.matches >= (1 - MISSING) * batch.matches,
};

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const seeds = option('seeds', '101-112');
const regimes = option('regimes', REGIME_KEYS.join()).split(',');
const keep = option('keep');
const cold = process.argv.includes('--cold');
const policies = [...BATCHES.map((days) => `fixed:${days}`), ...SETTINGS];

/** The replays of a regime, kept from before or made now, with what would be possible. */
async function replays(regime) {
  const words = [regime, seeds, ...(cold ? ['--cold'] : []), ...policies];
  const { rows } = await kept(`${regime}-${seeds}${cold ? '-cold' : ''}`, 'release-run.mjs', words);
  return { rows, bound: await kept(`${regime}-${seeds}-bound`, 'release-bound.mjs', [regime, seeds]) };
}

/** Figures kept of other settings are not those asked for. */
async function kept(name, program, words) {
  const file = keep && `${keep}/${name}.json`;
  const asked = words.join(' ');
  const found = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (found.asked === asked) return found.told;
  const told = await apart(program, words, name);
  if (file) writeFileSync(file, JSON.stringify({ asked, told }));
  return told;
}

/** In a process of its own. */
function apart(program, words, name) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${here}${program}`, ...words]);
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.pipe(process.stderr);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(name))));
  });
}

/** As many regimes at once as there are processors. */
async function everyRegime() {
  const results = new Map();
  const waiting = [...regimes];
  const work = async () => {
    for (let regime = waiting.shift(); regime; regime = waiting.shift())
      results.set(regime, await replays(regime));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return regimes.map((regime) => ({ regime, ...results.get(regime) }));
}

/** How a setting stands against a batch: gains above 0 are better. */
function against(batch, row, { of, allowed }) {
  const score = of(row) / of(batch) - 1;
  const mean = 1 - row.mean / batch.mean;
  const p90 = 1 - row.p90 / batch.p90;
  const better = mean >= 0 && score >= BETTER;
  const sooner = score >= 0 && mean >= BETTER;
  const dominates = allowed(row, batch) && p90 >= 0 && (better || sooner);
  return { policy: row.policy, score, mean, p90, duos: row.matches / batch.matches - 1, dominates };
}

/** A setting that dominates; where none does, the one that comes nearest. */
function bestAgainst(batch, rows, measure) {
  const lack = (value) => Math.max(0, -value);
  const shortfall = ({ score, mean, p90, duos }) =>
    lack(p90) +
    (measure === MEAN ? lack(duos + MISSING) : 0) +
    Math.min(lack(mean) + lack(score - BETTER), lack(score) + lack(mean - BETTER));
  const all = rows
    .filter(({ policy }) => !policy.startsWith('fixed'))
    .map((row) => against(batch, row, measure));
  return all.sort((a, b) => shortfall(a) - shortfall(b) || b.score + b.mean - a.score - a.mean)[0];
}

/**
 * What nobody could exceed who knew every arrival and departure in advance: the quality with no more waiting than the
 * batch, and the waiting spared with no less quality. Each weight of a day gives a bound; the least of them holds.
 */
function possible(batch, { waiting, bounds }) {
  const spared = waiting - batch.mean;
  const quality = Math.min(...bounds.map(({ perDay, most }) => most - perDay * spared));
  const days = bounds.filter(({ perDay }) => perDay > 0);
  const sooner = Math.min(...days.map(({ perDay, most }) => (most - batch.score) / perDay));
  return [quality / batch.score - 1, (sooner - spared) / batch.mean].map(percent);
}

const percent = (share) => `${share >= 0 ? '+' : '−'}${Math.abs(100 * share).toFixed(1)} %`;
const table = (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function frontier({ regime, rows }) {
  const lines = rows.map(({ policy, score, meanScore, matches, mean, p90, gaveUp }) => [
    `\`${policy}\``,
    score.toFixed(1),
    meanScore.toFixed(1),
    matches.toFixed(0),
    mean.toFixed(2),
    p90.toFixed(1),
    gaveUp.toFixed(0),
  ]);
  const heading = [
    'policy',
    'score per arrival',
    'mean score',
    'duos',
    'mean wait',
    '90th percentile',
    'gave up',
  ];
  return `### ${regime}\n\n${table([heading, heading.map(() => '---'), ...lines])}`;
}

function verdicts(results, measure) {
  const told = results.flatMap(({ regime, rows, bound }) =>
    BATCHES.map((days) => {
      const batch = rows.find(({ policy }) => policy === `fixed:${days}`);
      const limits = measure === TOTAL ? possible(batch, bound) : [];
      return { regime, days, limits, ...bestAgainst(batch, rows, measure) };
    }),
  );
  const lines = told.map(({ regime, days, policy, score, duos, mean, p90, dominates, limits }) => {
    const verdict = dominates ? 'dominated' : '**not dominated**';
    const gains = [score, duos, mean, p90].map(percent);
    return [regime, `every ${days}`, `\`${policy}\``, ...gains, verdict, ...limits];
  });
  const limits = measure === TOTAL ? ['quality foreseen', 'wait saved foreseen'] : [];
  const gains = ['quality', 'duos', 'mean wait saved', 'p90 saved', ''];
  const heading = ['regime', 'batch, days', 'setting', ...gains, ...limits];
  const count = told.filter(({ dominates }) => dominates).length;
  return `### Quality = ${measure.name}: ${count} of ${told.length} batches dominated\n\n${table([heading, heading.map(() => '---'), ...lines])}`;
}

function write(text) {
  const file = `${here}../../docs/measures.md`;
  const page = readFileSync(file, 'utf8');
  const [start, end] = ['<!-- release:start -->', '<!-- release:end -->'];
  const from = page.indexOf(start);
  if (from < 0) throw new Error(`docs/measures.md has no ${start}`);
  const to = page.indexOf(end);
  writeFileSync(file, `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`);
}

const results = await everyRegime();
const memory = cold ? 'remembers nothing at the start' : 'remembers another year of the same regime';
const text = [
  `Means over seeds ${seeds} of each regime (\`node test/bench/release.bench.mjs${cold ? ' --cold' : ''}\`), settings were chosen on seeds 1–10; the policy ${memory}. Waiting in days over everyone who arrived, both sides.`,
  verdicts(results, TOTAL),
  verdicts(results, MEAN),
  ...results.map(frontier),
].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) write(text);
