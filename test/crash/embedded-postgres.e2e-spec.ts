import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '@tdu/platform/embedded';
import pg from 'pg';

interface Told {
  readonly url?: string;
  readonly error?: string;
}

describe('the embedded server', () => {
  let dataDir: string;
  const started: ChildProcess[] = [];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tdu été d’accueil '));
    // As root the server runs under its own account, which must be able to enter.
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    for (const child of started.splice(0)) await end(child, 'SIGKILL');
    await waitUntil(() => !isAlive(serverPid()));
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  async function start(): Promise<{ child: ChildProcess; told: Told }> {
    const child = fork('test/crash/embedded-server.mjs', [dataDir], { execArgv: [] });
    started.push(child);
    const told = await new Promise<Told>((resolve) =>
      child.once('message', (message) => resolve(message as Told)),
    );
    return { child, told };
  }

  const serverPid = () => {
    const file = join(dataDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : -1;
  };

  it('works under a path with spaces and accents, keeps what it is given, and stops cleanly', async () => {
    const first = await start();
    await ask(first.told.url, 'CREATE TABLE kept (word text)');
    first.child.send('stop');
    await ended(first.child);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    expect(serverPid()).toBe(-1);
    const second = await start();
    expect(await ask(second.told.url, 'SELECT * FROM kept')).toEqual([]);
  });

  it('ends with its parent, even when the parent is killed outright', async () => {
    const { child } = await start();
    const pid = serverPid();
    expect(isAlive(pid)).toBe(true);
    await end(child, 'SIGKILL');
    await waitUntil(() => !isAlive(pid));
    expect(isAlive(pid)).toBe(false);
  });

  it('takes over the lock of a dead process', async () => {
    const { child } = await start();
    await end(child, 'SIGKILL');
    expect(existsSync(join(dataDir, 'lock'))).toBe(true);
    expect((await start()).told.error).toBeUndefined();
  });

  it('takes over a lock whose number now belongs to nobody', async () => {
    writeFileSync(join(dataDir, 'lock'), '999999999');
    expect((await start()).told.url).toMatch(/^postgres:/);
  });

  it('refuses a folder in use by a living instance, in words that say what to do', async () => {
    await start();
    expect((await start()).told.error).toMatch(/sert déjà à une autre instance .* DATA_DIR/);
  });
});

async function ask(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const ended = (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null
    ? new Promise<void>((resolve) => child.once('exit', () => resolve()))
    : Promise.resolve();

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await ended(child);
}

async function waitUntil(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 8_000 && !condition(); waited += 50) await delay(50);
}
