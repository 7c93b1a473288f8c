// A national association for benchmarks: an embedded PostgreSQL with its own durability, migrated and filled; the api as
// `npm start` runs it; the calendars worked out by their job. Everything ends with `close`.
import { createHash, randomBytes } from 'node:crypto';
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseUrls, migrate } from '@tdu/platform';
import { startEmbeddedPostgres } from '@tdu/platform/embedded';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { fillNationalAssociation } from './national-association.mjs';

const MEASURES = fileURLToPath(new URL('../../docs/measures.md', import.meta.url));

/** Starts the server and fills it. `people` as `fillNationalAssociation` takes them. */
export async function openNational(people) {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-national-'));
  // As root the server runs under its own account, which must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  const scene = { children: [] };
  const close = async () => {
    for (const one of scene.children) await end(one);
    await scene.owner?.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const ownerUrl = await createDatabase(server);
    const since = performance.now();
    const made = await fillNationalAssociation({ ownerUrl, ...people });
    say(`filled in ${seconds(since)} s`);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const { service, system } = databaseUrls({ DATABASE_URL: ownerUrl });
    const env = {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      DATABASE_SERVICE_URL: service,
      DATABASE_SYSTEM_URL: system,
      DATA_DIR: folder,
      APP_SECRET: 'a'.repeat(64),
    };
    Object.assign(scene, made, {
      owner,
      ownerUrl,
      serviceUrl: service,
      env,
      close,
      fillSeconds: seconds(since),
    });
    return Object.assign(scene, {
      recompute: () => recompute(scene),
      analyze: () => owner.query('VACUUM (ANALYZE)'),
      names: (count) => names(scene, count),
      coordinators: (count) => coordinators(scene, count),
      startApi: (options) => startApi(scene, options),
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function createDatabase(server) {
  const owner = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE tdu');
  await owner.end();
  const ownerUrl = server.ownerUrl('tdu');
  await migrate(ownerUrl);
  return ownerUrl;
}

/** The nightly job of the calendars on a worker of its own; seconds, duos and peak of memory. */
async function recompute(scene) {
  const worker = child(scene, './calendars-worker.mjs');
  const figures = new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('exit', (code) => code !== 0 && reject(new Error(`the worker ended with ${code}`)));
  });
  worker.send({ associationId: scene.associationId });
  return figures;
}

/** Names of some people, as somebody would type them to find one. */
async function names({ owner, associationId }, count) {
  const { rows } = await owner.query(
    `SELECT given_name AS given, family_name AS family FROM person
      WHERE association_id = $1 AND merged_into IS NULL ORDER BY md5(id::text) LIMIT $2`,
    [associationId, count],
  );
  return rows;
}

/** Cookies of so many coordinators, each with an open session. */
async function coordinators({ owner, associationId }, count) {
  const cookies = [];
  for (let number = 0; number < count; number++) {
    const token = randomBytes(32).toString('base64url');
    await owner.query(
      `WITH account AS (INSERT INTO user_account (association_id, id, email, name, roles, created_at)
         VALUES ($1, gen_random_uuid(), $2, 'Coordination', '{coordinator}', now()) RETURNING id)
       INSERT INTO session (association_id, id, user_id, token_hash, created_at, expires_at)
       SELECT $1, gen_random_uuid(), id, $3, now(), now() + interval '7 days' FROM account`,
      [associationId, `reader-${number}@example.org`, createHash('sha256').update(token).digest('base64url')],
    );
    cookies.push(`__Host-tdu=${token}`);
  }
  return cookies;
}

/** The api, with a module loaded before it that tells which statements it sends. */
async function startApi(scene, { recorder }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...scene.env, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://localhost:${port}` };
  const execArgv = ['--import', fileURLToPath(new URL(recorder, import.meta.url))];
  const api = child(scene, '../../apps/api/dist/main.js', { env, execArgv });
  await new Promise((resolve, reject) => {
    api.on('message', (message) => message === 'ready' && resolve());
    api.on('exit', (code) => reject(new Error(`the api ended with ${code}`)));
  });
  return { url, stop: () => end(api), record: (...asked) => recordOne(api, url, ...asked) };
}

/** One operation and the statements it took. */
async function recordOne(api, url, cookie, query, variables) {
  const statements = [];
  const listen = (message) => message?.statement && statements.push(message.statement);
  api.on('message', listen);
  api.send({ record: true });
  await new Promise((resolve) => setTimeout(resolve, 30));
  const data = await graphql(url, cookie, query, variables);
  await new Promise((resolve) => setTimeout(resolve, 30));
  api.send({ record: false });
  api.off('message', listen);
  return { data, statements };
}

async function graphql(url, cookie, query, variables) {
  const headers = { cookie, 'x-requested-with': 'tdu', 'content-type': 'application/json' };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A process that ends with the scene at the latest. */
export function child(scene, file, { env = scene.env, execArgv = [] } = {}) {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const forked = fork(fileURLToPath(new URL(file, import.meta.url)), { env, execArgv, stdio });
  scene.children.push(forked);
  return forked;
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

/** Replaces a section of docs/measures.md, or adds it at the end. */
export async function writeSection(name, title, text) {
  const [from, to] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const page = readFileSync(MEASURES, 'utf8');
  const section = `${from}\n\n## ${title}\n\n${text}\n\n${to}`;
  const start = page.indexOf(from);
  const whole =
    start < 0
      ? `${page.trimEnd()}\n\n${section}\n`
      : page.slice(0, start) + section + page.slice(page.indexOf(to) + to.length);
  const style = await resolveConfig(MEASURES);
  writeFileSync(MEASURES, await format(whole, { ...style, parser: 'markdown' }));
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function seconds(since) {
  return Math.round((performance.now() - since) / 100) / 10;
}
