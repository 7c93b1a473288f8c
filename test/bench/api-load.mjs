// A process of its own that sends the ordinary operations of the api at a steady rate, whatever the answers take: each
// latency counts from the moment its request was due, so that a pause of the api is felt by all whom it keeps waiting.
// Parent: { url, cookie, programmeId, rate }, then { phase, runId }, ending with { end: true }. Answers the figures.
import { Agent, request } from 'node:http';

const ME = '{ me { email roles permissions association { name } } }';
const POOL = `query ($programmeId: ID!) { poolSummary(programmeId: $programmeId) {
  mentors mentees screeningOpen admittedMentors admittedMentees places } }`;
const DUOS = `query ($programmeId: ID!) { duos(programmeId: $programmeId, first: 25) {
  edges { node { id state mentor { id displayName } mentee { id displayName } startsOn endsOn meetingsHeld
    meetingsExpected lateness { state label } } } pageInfo { hasNextPage endCursor } } }`;
const RUN = `query ($id: ID!) { matchRun(id: $id) {
  id state step stepLabel progress runOn total pairCount unmatchedCount certificateValid error } }`;
const NO_RUN = '01990000-0000-7000-8000-000000000000';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const samples = [];
let target;
let phase = 'warm-up';
let runId = NO_RUN;
let open = 0;

process.on('message', (message) => {
  if (message.url) start(message);
  if (message.phase) [phase, runId] = [message.phase, message.runId ?? runId];
  if (message.end) void finish();
});

function start(given) {
  target = given;
  const operations = [
    ['me', () => graphql(ME)],
    ['poolSummary', () => graphql(POOL, { programmeId: target.programmeId })],
    ['duos', () => graphql(DUOS, { programmeId: target.programmeId })],
    ['matchRun', () => graphql(RUN, { id: runId })],
    ['sign-in page', () => send('GET', '/connexion', undefined, { accept: 'text/html' })],
  ];
  const began = performance.now();
  let sent = 0;
  setInterval(() => {
    const due = Math.floor(((performance.now() - began) * target.rate) / 1000);
    for (; sent < due; sent++)
      measure(...operations[sent % operations.length], began + ((sent + 1) * 1000) / target.rate);
  }, 5);
}

async function measure(name, operation, dueAt) {
  const during = phase;
  open += 1;
  let error = null;
  try {
    await operation();
  } catch (failure) {
    error = failure.message;
  }
  open -= 1;
  samples.push({ phase: during, name, ms: performance.now() - dueAt, error });
}

async function graphql(query, variables = {}) {
  const answer = JSON.parse(await send('POST', '/graphql', JSON.stringify({ query, variables })));
  if (answer.errors) throw new Error(answer.errors[0].message);
}

function send(method, path, body, more = {}) {
  const { hostname, port } = new URL(target.url);
  const headers = {
    cookie: target.cookie,
    'x-requested-with': 'tdu',
    'content-type': 'application/json',
    ...more,
  };
  return new Promise((resolve, reject) => {
    const call = request({ agent, hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => (text += piece));
      response.on('end', () =>
        response.statusCode < 400 ? resolve(text) : reject(new Error(`${response.statusCode}`)),
      );
    });
    call.on('error', reject).end(body);
  });
}

async function finish() {
  while (open > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  process.send(figures(), () => process.exit(0));
}

/** By phase, and in it by operation and for `all`: requests, percentiles in milliseconds, errors. */
function figures() {
  const table = {};
  for (const { phase: during, name, ms, error } of samples) {
    const phases = during.startsWith('during') ? ['during', during] : [during];
    for (const at of phases) {
      for (const key of [name, 'all']) {
        const of = ((table[at] ??= {})[key] ??= { times: [], errors: [] });
        of.times.push(ms);
        if (error) of.errors.push(error);
      }
    }
  }
  for (const byName of Object.values(table)) {
    for (const [name, { times, errors }] of Object.entries(byName)) {
      times.sort((a, b) => a - b);
      const at = (share) =>
        Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] * 10) / 10;
      byName[name] = {
        requests: times.length,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
        worst: at(1),
        errors: errors.length,
        error: errors[0],
      };
    }
  }
  return table;
}
