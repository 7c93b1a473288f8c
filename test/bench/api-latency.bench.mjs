// Whether the api answers while a national match run computes. On one machine: an embedded PostgreSQL with its own
// durability, api and worker as `npm start` runs them, a national association, and a process that sends ordinary
// operations at a steady rate before and during the run. Prints percentiles, seconds per step and the worker's peak of
// memory; `--write` puts them into docs/measures.md.
//
//   npx nx run-many -t build && node test/bench/api-latency.bench.mjs [--mentors 150000] [--mentees 150000] [--seed 1]
//        [--rate 20] [--before 30] [--write]
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { databaseUrls, migrate } from '@tdu/platform';
import { startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { fillNationalAssociation } from './national-association.mjs';

const { values } = parseArgs({
  options: {
    mentors: { type: 'string', default: '150000' },
    mentees: { type: 'string', default: '150000' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '20' },
    before: { type: 'string', default: '30' },
    write: { type: 'boolean', default: false },
  },
});
const [mentors, mentees, seed, rate, before] = ['mentors', 'mentees', 'seed', 'rate', 'before'].map((name) =>
  Number(values[name]),
);
const WARM_UP_S = 10;
const LIMIT_S = 1_800;
const MEASURES = fileURLToPath(new URL('../../docs/measures.md', import.meta.url));
const START = `mutation ($programmeId: ID!) { startMatchRun(programmeId: $programmeId) {
  ... on MatchRun { id } ... on Refusal { code message } } }`;
const LOOK = `query ($id: ID!) { matchRun(id: $id) {
  state step progress total pairCount unmatchedCount certificateValid error } }`;

const folder = mkdtempSync(join(tmpdir(), 'tdu-latency-'));
// As root the server runs under its own account, which must be able to enter.
chmodSync(folder, 0o755);
const children = [];
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
try {
  const figures = await measure(await prepare());
  const text = report(figures);
  console.log(text);
  if (values.write) await writeSection(text);
} finally {
  for (const child of children) await end(child);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function prepare() {
  const owner = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE tdu');
  await owner.end();
  const ownerUrl = server.ownerUrl('tdu');
  await migrate(ownerUrl);
  const since = performance.now();
  const made = await fillNationalAssociation({ ownerUrl, mentors, mentees, seed });
  const fillSeconds = (performance.now() - since) / 1000;
  say(`filled in ${fillSeconds.toFixed(1)} s`);
  const { service, system } = databaseUrls({ DATABASE_URL: ownerUrl });
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: '',
    DATABASE_SERVICE_URL: service,
    DATABASE_SYSTEM_URL: system,
    DATA_DIR: folder,
    APP_SECRET: 'a'.repeat(64),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
  };
  await start('../../apps/api/dist/main.js', env);
  const worker = await start('../../apps/worker/dist/main.js', env);
  return { ...made, url: `http://127.0.0.1:${port}`, worker, fillSeconds, ownerUrl };
}

async function measure(scene) {
  const load = child('./api-load.mjs');
  const { url, cookie, programmeId } = scene;
  load.send({ url, cookie, programmeId, rate });
  await pause(WARM_UP_S * 1000);
  load.send({ phase: 'before' });
  await pause(before * 1000);
  const idle = await memoryOf(scene.worker.pid);
  const run = await carryOut(scene, (step, runId) => load.send({ phase: `during ${step}`, runId }));
  load.send({ phase: 'after' });
  await pause(1000);
  const peak = await memoryOf(scene.worker.pid);
  const latencies = new Promise((resolve) => load.on('message', resolve));
  load.send({ end: true });
  return { ...scene, run, idle, peak, stored: await storedBytes(scene), latencies: await latencies };
}

/** Starts the run and follows it to its end; seconds by step, as seen ten times a second. */
async function carryOut(scene, tell) {
  const { startMatchRun } = await graphql(scene, START, { programmeId: scene.programmeId });
  if (!startMatchRun.id) throw new Error(startMatchRun.message);
  const { id } = startMatchRun;
  const began = performance.now();
  const seconds = {};
  let last = began;
  for (let shown = ''; ;) {
    await pause(100);
    const { matchRun } = await graphql(scene, LOOK, { id });
    const now = performance.now();
    const step = matchRun.step ?? (matchRun.state === 'queued' ? 'queued' : 'keeping');
    seconds[step] = (seconds[step] ?? 0) + (now - last) / 1000;
    last = now;
    if (step !== shown) {
      say((shown = step));
      tell(step, id);
    }
    if (matchRun.state === 'failed' || matchRun.state === 'cancelled')
      throw new Error(matchRun.error ?? 'cancelled');
    if (matchRun.state === 'done') return { ...matchRun, seconds, total_s: (now - began) / 1000 };
    if (now - began > LIMIT_S * 1000) throw new Error(`not done within ${LIMIT_S} s`);
  }
}

async function graphql({ url, cookie }, query, variables) {
  const headers = { cookie, 'x-requested-with': 'tdu', 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** What the run takes in the database, in MiB by table. */
async function storedBytes({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT name, round(pg_total_relation_size(name::regclass) / 1048576.0)::int AS mib
       FROM unnest(ARRAY['match_run_piece', 'proposal', 'unmatched']) AS name`,
  );
  await client.end();
  return Object.fromEntries(rows.map(({ name, mib }) => [name, mib]));
}

/** Peak resident memory of a process so far, in MiB: Linux only. */
async function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
}

function report({ run, idle, peak, stored, latencies, fillSeconds }) {
  const line = (phase, name) => {
    const of = latencies[phase]?.[name];
    if (!of) return [];
    const { requests, p50, p95, p99, worst, errors, error } = of;
    const failed = errors ? `${errors} (${error})` : 0;
    return [`| ${name} | ${phase} | ${requests} | ${p50} | ${p95} | ${p99} | ${worst} | ${failed} |`];
  };
  const names = ['all', 'me', 'poolSummary', 'duos', 'matchRun', 'sign-in page'];
  const { p99 } = latencies.during.all;
  const steps = Object.entries(run.seconds).map(([step, seconds]) => `${step} ${seconds.toFixed(1)}`);
  return [
    `${mentors} mentors × ${mentees} mentees, seed ${seed}; ${rate} requests a second; ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(
        ' ',
      )}. Command: \`node test/bench/api-latency.bench.mjs --mentors ${mentors} --mentees ${mentees} --write\`.`,
    '',
    '| operation | run | requests | p50 ms | p95 ms | p99 ms | worst ms | errors |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...names.flatMap((name) => ['before', 'during'].flatMap((phase) => line(phase, name))),
    ...Object.keys(run.seconds).flatMap((step) => line(`during ${step}`, 'all')),
    '',
    `- 99th percentile while the run computes, to reach: < 50 ms. Measured: **${p99} ms${p99 < 50 ? '' : ': missed'}**.`,
    `- The run: ${run.total_s.toFixed(1)} s (${steps.join(', ')}), ${run.pairCount} pairs, total ${run.total}, ${run.unmatchedCount} people left, certificate ${run.certificateValid ? 'valid' : 'NOT VALID'}.`,
    `- Peak memory of the worker: ${peak} MiB (${idle} MiB before the run).`,
    `- In the database: ${Object.entries(stored)
      .map(([table, mib]) => `${table} ${mib} MiB`)
      .join(', ')}.`,
    `- The association was written in ${fillSeconds.toFixed(1)} s (to reach: < 60 s).`,
  ].join('\n');
}

async function writeSection(text) {
  const [from, to] = ['<!-- match-run:start -->', '<!-- match-run:end -->'];
  const page = readFileSync(MEASURES, 'utf8');
  const section = `${from}\n\n## The api while a national match run computes\n\n${text}\n\n${to}`;
  const start = page.indexOf(from);
  const whole =
    start < 0
      ? `${page.trimEnd()}\n\n${section}\n`
      : page.slice(0, start) + section + page.slice(page.indexOf(to) + to.length);
  const style = await resolveConfig(MEASURES);
  writeFileSync(MEASURES, await format(whole, { ...style, parser: 'markdown' }));
}

function child(file, env = process.env) {
  const forked = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(forked);
  return forked;
}

function start(file, env) {
  const forked = child(file, env);
  return new Promise((resolve, reject) => {
    forked.on('message', (message) => message === 'ready' && resolve(forked));
    forked.on('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

async function end(forked) {
  if (forked.exitCode !== null || forked.signalCode !== null) return;
  const ended = new Promise((resolve) => forked.once('exit', resolve));
  forked.kill('SIGTERM');
  const last = setTimeout(() => forked.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(last);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
