/**
 * Waiting against quality: fixed batches and the release policy, on generated years.
 *
 *   npx nx build @tdu/matching-domain
 *   node test/bench/release.bench.mjs [--seeds 101-130] [--regimes balanced,…] [--keep DIR] [--write]
 *
 * The settings below were chosen on seeds 1–10 (1–5 for autumn-burst) of the regimes of TUNED_ON; the other two were never looked at
 * for it. Every figure is a mean over the seeds and the same on every machine: nothing is timed. `--write` puts the
 * tables in docs/measures.md; `--keep` keeps each regime's figures in a folder, and takes those it finds there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { REGIME_KEYS } from '../../libs/matching/domain/dist/index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const BATCHES = [1, 3, 7, 14, 28];
const WEEKS = 'futures=5,horizon=21,leaving=2';
const SETTINGS = [
  'release:agreement=20',
  'release:agreement=50',
  'release:every=3,agreement=60',
  'release:every=5,agreement=60',
  `release:every=5,${WEEKS},agreement=40`,
  `release:every=5,${WEEKS},agreement=60`,
  `release:every=14,${WEEKS},cost=5,agreement=20`,
];
const TUNED_ON = ['balanced', 'mentors-scarce', 'autumn-burst'];
/** What dominating means: as good on one of the two and so much better on the other. */
const BETTER = 0.05;

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const seeds = option('seeds', '101-130');
const regimes = option('regimes', REGIME_KEYS.join()).split(',');
const keep = option('keep');
const policies = [...BATCHES.map((days) => `fixed:${days}`), ...SETTINGS];

/** The replays of a regime, kept from before or made now. */
async function replays(regime) {
  const file = keep && `${keep}/${regime}-${seeds}.json`;
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const told = await replayApart(regime);
  if (file) writeFileSync(file, JSON.stringify(told));
  return told;
}

/** In a process of its own. */
function replayApart(regime) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${here}release-run.mjs`, regime, seeds, ...policies]);
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.pipe(process.stderr);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(regime))));
  });
}

/** As many regimes at once as there are processors. */
async function everyRegime() {
  const results = new Map();
  const waiting = [...regimes];
  const work = async () => {
    for (let regime = waiting.shift(); regime; regime = waiting.shift())
      results.set(regime, (await replays(regime)).rows);
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return regimes.map((regime) => ({ regime, rows: results.get(regime) }));
}

/** How a setting stands against a batch: gains above 0 are better. */
function against(batch, row) {
  const score = row.score / batch.score - 1;
  const mean = 1 - row.mean / batch.mean;
  const p90 = 1 - row.p90 / batch.p90;
  const better = mean >= 0 && p90 >= 0 && score >= BETTER;
  const sooner = score >= 0 && p90 >= 0 && mean >= BETTER;
  return { policy: row.policy, score, mean, p90, dominates: better || sooner };
}

/** The setting that dominates by most; where none does, the one that comes nearest. */
function bestAgainst(batch, rows) {
  const shortfall = ({ score, mean, p90 }) =>
    Math.min(
      Math.max(0, -mean) + Math.max(0, -p90) + Math.max(0, BETTER - score),
      Math.max(0, -score) + Math.max(0, -p90) + Math.max(0, BETTER - mean),
    );
  const all = rows.filter(({ policy }) => !policy.startsWith('fixed')).map((row) => against(batch, row));
  return all.sort((a, b) => shortfall(a) - shortfall(b) || b.score + b.mean - a.score - a.mean)[0];
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
  const note = TUNED_ON.includes(regime) ? '' : ' (never tuned on)';
  return `### ${regime}${note}\n\n${table([heading, heading.map(() => '---'), ...lines])}`;
}

function verdicts(results) {
  const lines = results.flatMap(({ regime, rows }) =>
    BATCHES.map((days) => {
      const batch = rows.find(({ policy }) => policy === `fixed:${days}`);
      const { policy, score, mean, p90, dominates } = bestAgainst(batch, rows);
      const verdict = dominates ? 'dominated' : '**not dominated**';
      return [regime, `every ${days}`, `\`${policy}\``, percent(score), percent(mean), percent(p90), verdict];
    }),
  );
  const heading = [
    'regime',
    'batch, days',
    'nearest setting',
    'score',
    'mean wait saved',
    '90th percentile saved',
    'batch is',
  ];
  return table([heading, heading.map(() => '---'), ...lines]);
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
const text = [
  `Means over seeds ${seeds} of each regime (\`node test/bench/release.bench.mjs\`); waiting in days over everyone who arrived, both sides.`,
  verdicts(results),
  ...results.map(frontier),
].join('\n\n');
console.log(text);
if (process.argv.includes('--write')) write(text);
