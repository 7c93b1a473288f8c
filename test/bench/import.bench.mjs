// Import of 20,000 valid mentee rows against a bare COPY of the same file into an unindexed table, in the same run, on
// one server with PostgreSQL's own durability for both, as `npm start` has it; and the memory of imports of 5,000,
// 20,000 and 60,000 rows, each in a process of its own. Prints JSON. `importFile` is the figure: the sheet received,
// every verdict given, everybody written and committed. A coordinator on the web uploads, checks and commits instead.
//
//   npx nx run-many -t build && node test/bench/import.bench.mjs [--rows 20000] [--rounds 7]
import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AccountsServerModule } from '@tdu/accounts-server';
import { ImportUploadsService, ImportsService, PeopleServerModule } from '@tdu/people-server';
import { migrate } from '@tdu/platform';
import { startEmbeddedPostgres } from '@tdu/platform/embedded';
import { startTestApp } from '@tdu/testing';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { writeSheet } from './import-sheet.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '7' },
    memory: { type: 'string' },
  },
});
const COLUMNS = 22;
const SCREENING = { mentor: { steps: [] }, mentee: { registrationAge: 17, minimumAge: 18, steps: [] } };

if (values.memory) await measureMemory(values.memory);
else await measureAll(Number(values.rows), Number(values.rounds));

async function measureAll(rows, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-bench-'));
  const server = await startServer(folder);
  try {
    const path = join(folder, 'sheet.csv');
    await writeSheet(path, rows);
    const times = await measureTimes(path, rows, rounds);
    const memory = await memoryOf(folder, [5_000, 20_000, 60_000]);
    const machine = { node: process.version, load: loadavg().map(round2) };
    console.log(JSON.stringify({ rows, rounds, ...machine, ...times, memory }, null, 2));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unlike the specs' server this one is durable: both sides pay for it. */
async function startServer(folder) {
  // As root the server runs under its own account, which must be able to enter.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  const owner = new pg.Client({ connectionString: server.ownerUrl('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE tdu_template');
  await owner.end();
  await migrate(server.ownerUrl('tdu_template'));
  process.env.TDU_TEST_SERVER = server.ownerUrl('postgres');
  return server;
}

/** Each round works in an association of its own. */
async function measureTimes(path, rows, rounds) {
  const app = await startTestApp([AccountsServerModule, PeopleServerModule]);
  const copier = new pg.Client({ connectionString: app.database.ownerUrl });
  await copier.connect();
  const columns = Array.from({ length: COLUMNS }, (_, index) => `c${index} text`).join(', ');
  await copier.query(`CREATE TABLE bare (${columns})`);
  const all = { bareCopy: [], importFile: [], upload: [], check: [], commit: [], importAgain: [] };
  for (let round = -1; round < rounds; round += 1) {
    const times = await oneRound(app, copier, path, rows);
    if (round >= 0) for (const [name, time] of Object.entries(times)) all[name].push(time);
  }
  await copier.end();
  await app.close();
  return { medians: figures(all, median), fastest: figures(all, (times) => Math.min(...times)) };
}

/** Milliseconds and ratios by one way to sum the rounds up; the fastest tell what other work on the machine hides. */
function figures(all, sum) {
  const entries = Object.entries(all).map(([name, times]) => [name, round2(sum(times))]);
  const milliseconds = Object.fromEntries(entries);
  const ratio = (...names) =>
    round2(names.reduce((total, name) => total + milliseconds[name], 0) / milliseconds.bareCopy);
  return {
    milliseconds,
    ratioToBareCopy: {
      importFile: ratio('importFile'),
      checkAndCommit: ratio('check', 'commit'),
      uploadCheckAndCommit: ratio('upload', 'check', 'commit'),
    },
  };
}

async function oneRound(app, copier, path, rows) {
  const imports = app.get(ImportsService);
  const uploads = app.get(ImportUploadsService);
  const bareCopy = await timed(() => copyBare(copier, path));
  const fresh = () => ({ role: 'mentee', fileName: 'sheet.csv', stream: createReadStream(path) });
  const one = await makeScene(app);
  const importFile = await timed(async () =>
    must(await imports.importFile(one.ctx, { ...fresh(), ...one.target }), rows),
  );
  const importAgain = await timed(async () =>
    must(await imports.importFile(one.ctx, { ...fresh(), ...one.target }), rows, 'unchanged'),
  );
  const two = await makeScene(app);
  let id;
  const upload = await timed(async () => {
    id = must(await uploads.upload(two.ctx, { ...fresh(), ...two.target })).id;
  });
  const check = await timed(async () => must(await imports.check(two.ctx, id), rows));
  const commit = await timed(async () => must(await imports.commit(two.ctx, id), rows));
  return { bareCopy, importFile, upload, check, commit, importAgain };
}

async function copyBare(copier, path) {
  await copier.query('TRUNCATE bare');
  const copy = copier.query(copyFrom("COPY bare FROM STDIN WITH (FORMAT csv, HEADER true, DELIMITER ';')"));
  await pipeline(createReadStream(path), copy);
}

async function makeScene(app) {
  const ctx = await app.association();
  const [{ id }] = await app.database.sql(
    `INSERT INTO programme (association_id, id, name, created_at) VALUES ($1, gen_random_uuid(), 'x', now()) RETURNING id`,
    [ctx.associationId],
  );
  await app.database.sql(
    `INSERT INTO programme_version (association_id, id, programme_id, number, sections, created_at)
     VALUES ($1, gen_random_uuid(), $2, 1, $3, now())`,
    [ctx.associationId, id, JSON.stringify({ screening: SCREENING })],
  );
  return { ctx, target: { programmeId: id } };
}

/** Peak resident memory of this very file as a child that imports one sheet. */
async function memoryOf(folder, sizes) {
  const peaks = {};
  for (const size of sizes) {
    const path = join(folder, `${size}.csv`);
    await writeSheet(path, size);
    const self = fileURLToPath(import.meta.url);
    peaks[size] = JSON.parse(execFileSync(process.execPath, [self, '--memory', path], { encoding: 'utf8' }));
  }
  return { peakMiB: peaks };
}

async function measureMemory(path) {
  const app = await startTestApp([AccountsServerModule, PeopleServerModule]);
  const { ctx, target } = await makeScene(app);
  const before = peakMiB();
  const stream = createReadStream(path);
  must(
    await app
      .get(ImportsService)
      .importFile(ctx, { role: 'mentee', fileName: 'sheet.csv', stream, ...target }),
  );
  const after = peakMiB();
  await app.close();
  console.log(JSON.stringify({ beforeImport: before, afterImport: after }));
}

function peakMiB() {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function must(result, rows, verdict = 'created') {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  const { counts } = result.value;
  if (rows && counts[verdict] !== rows)
    throw new Error(`${rows} ${verdict} expected: ${JSON.stringify(counts)}`);
  return result.value;
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
