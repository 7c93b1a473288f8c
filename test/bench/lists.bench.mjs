// How fast a coordinator's lists answer in a national association: work list, pool view, duo list with its filters,
// person search, pages further down. An embedded PostgreSQL with its own durability, the api as `npm start` runs it, and
// a process in which so many coordinators ask list after list. Then the very statements that the api had sent for the
// same lists are run through the driver alone, by as many readers, in the same run: the bare SQL. `--write` puts the
// figures into docs/measures.md.
//
//   npx nx run-many -t build && node test/bench/lists.bench.mjs [--mentors 150000] [--mentees 150000] [--duos 100000]
//        [--seed 1] [--readers 20] [--seconds 60] [--read-ms 2000] [--write]
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { operationsOf } from './lists-operations.mjs';
import { openNational, child, say, writeSection } from './national-scene.mjs';

const { values } = parseArgs({
  options: {
    mentors: { type: 'string', default: '150000' },
    mentees: { type: 'string', default: '150000' },
    duos: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    readers: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    'read-ms': { type: 'string', default: '2000' },
    write: { type: 'boolean', default: false },
  },
});
const {
  mentors,
  mentees,
  duos,
  seed,
  readers,
  seconds,
  'read-ms': readMs,
} = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
/** The most a list may take for nineteen of twenty, in milliseconds, and against its bare SQL. */
const [LIMIT_MS, LIMIT_RATIO] = [100, 3];
/** Connections to the database that the api has. */
const CONNECTIONS = 10;

const scene = await openNational({ mentors, mentees, duos, seed });
try {
  const recalculated = await scene.recompute();
  say(`calendars: ${JSON.stringify(recalculated)}`);
  await scene.analyze();
  const operations = operationsOf({ ...scene, names: await scene.names(40) });
  const cookies = await scene.coordinators(readers);
  const api = await scene.startApi({ recorder: './lists-recorder.mjs' });
  const recorded = await record(api, cookies[0], operations);
  await load({ api: { url: api.url, cookies, operations }, seconds: 10 });
  const overApi = await load({ api: { url: api.url, cookies, operations }, seconds });
  await api.stop();
  const bare = { connectionString: scene.serviceUrl, associationId: scene.associationId };
  const overSql = await load({ bare: { ...bare, connections: CONNECTIONS, lists: recorded }, seconds });
  const text = report(overApi, overSql, recorded);
  console.log(text);
  if (values.write) await writeSection('lists', 'The lists of a national association', text);
} finally {
  await scene.close();
}

/** The statements of each page of each list, without those that open and close its transactions or find the session. */
async function record(api, cookie, operations) {
  const recorded = [];
  for (const operation of operations) {
    const statements = [];
    for (let page = 0, after; page < operation.pages; page++) {
      const { data, statements: all } = await api.record(cookie, operation.query, {
        ...operation.variables,
        after,
      });
      statements.push(all.filter(isOfList));
      after = data.list.pageInfo?.hasNextPage ? data.list.pageInfo.endCursor : undefined;
      if (!after) break;
    }
    recorded.push({ ...operation, pages: statements.length, statements });
  }
  return recorded;
}

function isOfList({ text }) {
  return !/^\s*(BEGIN|START|COMMIT|ROLLBACK|SET)\b/i.test(text) && !/FROM session\b/.test(text);
}

function load(task) {
  const process = child(scene, './lists-load.mjs');
  const answer = new Promise((resolve, reject) => {
    process.on('message', resolve);
    process.on('exit', (code) => code !== 0 && reject(new Error(`the readers ended with ${code}`)));
  });
  process.send({ readers, readMs, seconds, ...task });
  return answer;
}

function report(overApi, overSql, recorded) {
  const { figures, errors } = overApi;
  const line = (key) => {
    const [api, sql] = [figures[key], overSql.figures[key]];
    if (!api || !sql) return [];
    const ratio = (share) => Math.round((api[share] / sql[share]) * 10) / 10;
    return [
      `| ${key} | ${api.asked} | ${api.p50} | ${api.p95} | ${api.p99} | ${sql.p50} | ${sql.p95} | ${ratio('p50')}× | ${ratio('p95')}× |`,
    ];
  };
  const lists = [...new Set(recorded.map(({ list }) => list))];
  const verdicts = lists.map((list) => verdict(list, figures[list], overSql.figures[list]));
  const { model } = cpus()[0];
  return [
    `${mentors} mentors, ${mentees} mentees, ${duos} duos, seed ${seed}; ${readers} coordinators who read ${readMs / 1000} s between two lists, ${seconds} s; ${cpus().length} × ${model.trim()}, Node ${process.version}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(
        ' ',
      )}. Command: \`node test/bench/lists.bench.mjs --mentors ${mentors} --mentees ${mentees} --duos ${duos} --write\`.`,
    '',
    '| list | asked | api p50 ms | p95 | p99 | SQL p50 ms | p95 | ratio p50 | p95 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lists.flatMap((list) => [
      ...line(list),
      ...new Set(recorded.filter((one) => one.list === list).flatMap(({ name }) => line(`${list}: ${name}`))),
    ]),
    '',
    `To reach: ≤ ${LIMIT_MS} ms for 95 of 100, and ≤ ${LIMIT_RATIO}× the bare SQL. SQL: the statements the api sent for the same list, through the driver alone, in one transaction, by as many readers on as many connections as the api has.`,
    '',
    ...verdicts,
    ...[...new Set([...errors, ...overSql.errors])].map((error) => `- **error**: ${error}`),
  ].join('\n');
}

function verdict(list, api, sql) {
  if (!api || !sql) return `- ${list}: **not measured**`;
  const ratio = Math.round((api.p95 / sql.p95) * 10) / 10;
  const ok = (good) => (good ? 'reached' : '**missed**');
  return `- ${list}: p95 ${api.p95} ms (${ok(api.p95 <= LIMIT_MS)}), ${ratio}× its SQL (${ok(ratio <= LIMIT_RATIO)}).`;
}
