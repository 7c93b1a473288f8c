import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rememberSessions } from './remember-sessions.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const READY_MS = 150_000;

/** Starts the product on a free port with its own data, and signs in once by each printed link. */
export default async function startProduct() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tdu-web-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/standalone/launch.mjs', 'apps/standalone/dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir, PORT: String(port), INIT_CWD: ROOT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  globalThis.tduProduct = { child, dataDir };
  const said = await announcement(child);
  process.env.TDU_WEB_URL = `http://localhost:${port}`;
  process.env.TDU_WEB_SESSIONS = join(dataDir, 'browser-sessions');
  await rememberSessions(process.env.TDU_WEB_SESSIONS, linksOf(said));
}

/** What the supervisor printed, once everything stands. */
function announcement(child) {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`the product did not start:\n${said}`)), READY_MS);
    child.on('exit', (code) => fail(new Error(`the product left with ${code}:\n${said}`)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('/dev/mailbox')) return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      child.once('exit', (code, signal) => sayUnlessAsked(child, code ?? signal));
      done(said);
    });
  });
}

/** A product that ends while it is tested explains every failure after that: said where it happens. */
function sayUnlessAsked(child, how) {
  if (!child.killed)
    process.stderr.write(`\nThe product ended by itself (${how}) in the middle of the tests.\n`);
}

/** `{ role, url }` of each printed sign-in line. */
function linksOf(said) {
  return said
    .split('\n')
    .map((line) => /^\s*(\S.*?)\s{2,}.*?(http\S+jeton=\S+)/.exec(line))
    .filter(Boolean)
    .map(([, role, url]) => ({ role, url }));
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
