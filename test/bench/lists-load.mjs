// A process of its own: so many coordinators at once, each asking list after list and reading a while in between.
// Parent: { api: { url, cookies, operations } } or { bare: { connectionString, statements } }, with { seconds, readMs };
// answers the percentiles of each list. The same operations in the same order either way.
import { Agent, request } from 'node:http';
import pg from 'pg';

process.on('message', async (task) => {
  const times = new Map();
  const errors = [];
  const ask = task.api ? overHttp(task.api) : await overPg(task.bare, task.readers);
  const until = performance.now() + task.seconds * 1000;
  await Promise.all(Array.from({ length: task.readers }, (_, reader) => readOn(ask, reader, until)));
  await ask.end?.();
  process.send({ figures: figuresOf(times), errors: [...new Set(errors)] }, () => process.exit(0));

  /** One coordinator: now this list, now that, each as often; reads for half to one and a half times `readMs`. */
  async function readOn(ask, reader, until) {
    const { lists } = ask;
    const chance = chances(reader + 1);
    await pause(chance() * task.readMs);
    const names = [...new Set(lists.map(({ list }) => list))];
    const one = (from) => from[Math.floor(chance() * from.length)];
    while (performance.now() < until) {
      const name = one(names);
      const list = one(lists.filter((other) => other.list === name));
      for (let page = 0, state; page < list.pages && performance.now() < until; page++) {
        const began = performance.now();
        try {
          state = await ask(reader, list, page, state);
          note(list, performance.now() - began);
        } catch (error) {
          errors.push(`${list.list}, ${list.name}: ${error.message}`);
        }
        if (list.pages > 1 && !state) break;
        await pause(task.readMs * (0.5 + chance()));
      }
    }
  }

  function note({ list, name }, ms) {
    for (const key of [list, `${list}: ${name}`]) times.set(key, [...(times.get(key) ?? []), ms]);
  }
});

/** Asks the api; gives the cursor of the next page, or nothing when there is none. */
function overHttp({ url, cookies, operations }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = async (reader, { query, variables }, _page, after) => {
    const body = JSON.stringify({ query, variables: { ...variables, after } });
    const { data, errors } = JSON.parse(await post(agent, url, cookies[reader], body));
    if (errors) throw new Error(errors[0].message);
    return data.list.pageInfo?.hasNextPage ? data.list.pageInfo.endCursor : undefined;
  };
  return Object.assign(ask, { lists: operations });
}

function post(agent, url, cookie, body) {
  const headers = { cookie, 'x-requested-with': 'tdu', 'content-type': 'application/json' };
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ agent, hostname, port, method: 'POST', path: '/graphql', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => (text += piece));
      response.on('end', () =>
        response.statusCode < 400 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text}`)),
      );
    });
    call.on('error', reject).end(body);
  });
}

/** Runs the statements that the api had sent for the same page, on as many connections as the api has. */
async function overPg({ connectionString, associationId, lists, connections }) {
  const pool = new pg.Pool({ connectionString, max: connections });
  const ask = async (_reader, { statements }, page) => {
    const client = await pool.connect();
    try {
      await client.query(`BEGIN; SELECT set_config('app.association_id', '${associationId}', true)`);
      for (const { text, values } of statements[page]) await client.query(text, values);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    return page + 1 < statements.length;
  };
  return Object.assign(ask, { lists, end: () => pool.end() });
}

function figuresOf(times) {
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return Object.fromEntries(
    [...times].map(([key, all]) => {
      const sorted = all.sort((a, b) => a - b);
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => Math.round(at(sorted, share) * 10) / 10);
      return [key, { asked: sorted.length, p50, p95, p99 }];
    }),
  );
}

/** Numbers below one, the same for the same seed: mulberry32. */
function chances(seed) {
  let state = seed * 7919;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
