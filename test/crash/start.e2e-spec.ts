import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { isAlive } from '@tdu/platform/embedded';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';

/** `npm start` after its build: the supervisor, its words and its exit code. */
interface Start {
  readonly process: ChildProcess;
  readonly words: () => string;
  readonly ended: Promise<number | null>;
}

jest.setTimeout(90_000);

describe('npm start', () => {
  let dataDir: string;
  let database: TestDatabase;
  const running: Start[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    // An association exists already, so that no demonstration is prepared.
    await database.sql(`INSERT INTO association VALUES (gen_random_uuid(), 'Nord', 'nord', now())`);
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tdu départ '));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const one of running.splice(0)) {
      one.process.kill('SIGKILL');
      await one.ended;
    }
    await until(() => !isAlive(serverPid()));
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  async function start(env: NodeJS.ProcessEnv): Promise<Start> {
    const child = spawn(process.execPath, ['apps/standalone/dist/main.js'], {
      env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir, PORT: String(await freePort()), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const one = { process: child, words: () => text, ended };
    running.push(one);
    return one;
  }

  const given = () => ({ DATABASE_URL: database.ownerUrl });
  const ready = (one: Start) => until(() => one.words().includes('est prêt'), 60_000);
  const serverPid = () => {
    const file = join(dataDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : -1;
  };
  const childrenOf = (one: Start) =>
    execFileSync('ps', ['-o', 'pid=', '--ppid', String(one.process.pid)], { encoding: 'utf8' })
      .split('\n')
      .map(Number)
      .filter((pid) => pid > 0);

  it.each(['SIGINT', 'SIGHUP'] as const)('stops everything cleanly on %s', async (signal) => {
    const one = await start(given());
    await ready(one);
    const children = childrenOf(one);
    expect(children.length).toBeGreaterThanOrEqual(2);
    one.process.kill(signal);
    expect(await one.ended).toBe(0);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('leaves no process behind when it is killed outright, its own database included', async () => {
    const one = await start({});
    await until(() => isAlive(serverPid()), 30_000);
    await until(() => childrenOf(one).length >= 3, 30_000);
    const pids = [...childrenOf(one), serverPid()];
    one.process.kill('SIGKILL');
    await until(() => !pids.some(isAlive), 20_000);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('stops, and says so, when one of its processes dies', async () => {
    const one = await start(given());
    await ready(one);
    const [api] = childrenOf(one);
    process.kill(api, 'SIGKILL');
    expect(await one.ended).toBe(1);
    expect(one.words()).toMatch(/Le processus « (api|worker) » s’est arrêté/);
  });

  describe('refuses in one sentence that says what to do', () => {
    const refusal = async (env: NodeJS.ProcessEnv) => {
      const one = await start(env);
      const code = await one.ended;
      return { code, words: one.words().replace('Trait d’union démarre…', '').trim() };
    };

    it('a busy port', async () => {
      const busy = createServer().listen(0);
      const { port } = busy.address() as { port: number };
      const { code, words } = await refusal({ ...given(), PORT: String(port) });
      busy.close();
      expect(code).toBe(1);
      expect(words).toBe(
        `Le port ${port} est déjà pris : arrêtez ce qui l’occupe, ou choisissez-en un autre, par exemple « PORT=${port + 1} npm start ».`,
      );
    });

    it('a data folder in use', async () => {
      const first = await start({});
      await until(() => existsSync(join(dataDir, 'lock')), 20_000);
      const { code, words } = await refusal({});
      expect(code).toBe(1);
      expect(words).toMatch(/^Le dossier de données .* sert déjà à une autre instance .* DATA_DIR\.$/);
      first.process.kill('SIGTERM');
      await first.ended;
    });

    it('a database that cannot be reached', async () => {
      const { code, words } = await refusal({
        DATABASE_URL: `postgres://me:word@127.0.0.1:${await freePort()}/duos`,
      });
      expect(code).toBe(1);
      expect(words).toMatch(
        /^La base « .* » est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré\.$/,
      );
    });

    it('a password that is wrong', async () => {
      const url = new URL(database.ownerUrl);
      url.password = 'wrong';
      const { code, words } = await refusal({ DATABASE_URL: url.toString() });
      expect(code).toBe(1);
      expect(words).toMatch(/refuse la connexion : vérifiez le compte/);
    });

    it('a database that a newer version has migrated', async () => {
      const newer = await createTestDatabase();
      await newer.sql(
        `INSERT INTO schema_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
      );
      const { code, words } = await refusal({ DATABASE_URL: newer.ownerUrl });
      await newer.drop();
      expect(code).toBe(1);
      expect(words).toMatch(
        /^La base a été migrée par une version plus récente .* mettez le logiciel à jour/,
      );
    });

    it('variables that are wrong, all at once', async () => {
      const { code, words } = await refusal({ PORT: 'abc', REDIS_URL: 'http://nowhere' });
      expect(code).toBe(1);
      expect(words).toMatch(/REDIS_URL[^]*PORT \(« abc »\)/);
    });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function until(condition: () => boolean, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end && !condition();) await delay(50);
}
