import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = `${ROOT}apps/api/dist/main.js`;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly words: string;
}

/** Real: the built process itself, as a container or `npm start` runs it. */
describe('the process', () => {
  let database: TestDatabase;
  let busy: Server;
  let busyPort: number;

  beforeAll(async () => {
    if (!existsSync(MAIN)) execFileSync('npx', ['nx', 'build', '@tdu/api'], { cwd: ROOT, stdio: 'ignore' });
    database = await createTestDatabase();
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, resolve));
    busyPort = (busy.address() as AddressInfo).port;
  }, 180_000);
  afterAll(async () => {
    busy.close();
    await database.drop();
  });

  function start(env: Record<string, string>): {
    child: ChildProcess;
    ended: Promise<Ended>;
    ready: Promise<unknown>;
  } {
    const path = process.env.PATH ?? '';
    const child = fork(MAIN, {
      env: { PATH: path, DATABASE_URL: database.ownerUrl, PORT: '0', ...env },
      silent: true,
    });
    let words = '';
    child.stderr!.on('data', (chunk: Buffer) => (words += chunk.toString()));
    // `close` would wait for the channel too, which one test cuts by hand.
    const heard = new Promise((resolve) => child.stderr!.once('end', resolve));
    const ended = new Promise<Ended>((resolve) =>
      child.once('exit', (code, signal) => void heard.then(() => resolve({ code, signal, words }))),
    );
    const ready = new Promise((resolve) => child.once('message', resolve));
    return { child, ended, ready };
  }

  test('says when it is ready, and leaves cleanly when asked to', async () => {
    const { child, ended, ready } = start({});
    expect(await ready).toBe('ready');
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ words: '' });
  });

  test('leaves when the process that started it is gone', async () => {
    const { child, ended, ready } = start({});
    await ready;
    child.disconnect();
    expect(await ended).toEqual({ code: 0, signal: null, words: '' });
  });

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'a busy port',
      () => ({ PORT: String(busyPort) }),
      /^Le port \d+ est déjà pris : arrêtez .* \(PORT=\d+\)\.\n$/,
    ],
    [
      'a wrong variable',
      () => ({ PORT: 'trois mille' }),
      /^Configuration à corriger :\n {2}- PORT \(« trois mille »\)/,
    ],
    [
      'no database there',
      () => ({ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' }),
      /^La base « 127\.0\.0\.1:1\/z » est injoignable : .*\.\n$/,
    ],
    [
      'a database without tables',
      () => ({ DATABASE_URL: emptyDatabase(database.ownerUrl) }),
      /^La base n’est pas à jour .*npm run migrate/,
    ],
  ])('%s is one sentence that says what to do', async (_, env, sentence) => {
    const { code, words } = await start(env()).ended;
    expect(words).toMatch(sentence);
    expect(words).not.toMatch(/at .*\.js/);
    expect(code).toBe(1);
  });
});

/** The server's own maintenance database: there, but never migrated. */
function emptyDatabase(url: string): string {
  return Object.assign(new URL(url), { pathname: '/postgres' }).toString();
}
