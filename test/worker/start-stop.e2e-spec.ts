import { jest } from '@jest/globals';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { PROCESS_TIMEOUT_MS, type WorkerProcess, startWorker } from './worker-process.js';

jest.setTimeout(PROCESS_TIMEOUT_MS);

describe('the worker', () => {
  let database: TestDatabase;
  let folder: string;
  const started: WorkerProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tdu-worker-'));
    database = await createTestDatabase();
  });
  afterEach(() => Promise.all(started.splice(0).map((one) => one.kill())));
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (env: NodeJS.ProcessEnv) => {
    const worker = startWorker({ DATA_DIR: folder, ...env });
    started.push(worker);
    return worker;
  };
  const refusal = async (env: NodeJS.ProcessEnv) => {
    const worker = run(env);
    expect(await worker.ended).toEqual({ code: 1, signal: null });
    return worker.errors().trim();
  };

  it('says ready, shows that it lives, and leaves cleanly on a signal', async () => {
    const alive = join(folder, 'alive');
    const worker = run({ DATABASE_URL: database.ownerUrl, WORKER_ALIVE_FILE: alive });
    expect(await worker.ready).toBe(true);
    expect(existsSync(alive)).toBe(true);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(alive)).toBe(false);
    expect(worker.errors()).toBe('');
  });

  it('leaves when the process that started it is gone', async () => {
    const worker = run({ DATABASE_URL: database.ownerUrl });
    await worker.ready;
    worker.child.disconnect();
    expect(await worker.ended).toEqual({ code: 0, signal: null });
  });

  it('leaves no connection behind', async () => {
    const open = () =>
      database.sql(
        `SELECT 1 FROM pg_stat_activity WHERE usename IN ('tdu_service', 'tdu_system') AND datname = current_database()`,
      );
    await eventually(async () => expect(await open()).toEqual([]));
  });

  it('names everything that is wrong in its configuration', async () => {
    const said = await refusal({ LOG_LEVEL: 'loud', REDIS_URL: 'http://nowhere' });
    expect(said).toContain('LOG_LEVEL');
    expect(said).toContain('REDIS_URL');
  });

  it('says in one sentence that the database is unreachable', async () => {
    const said = await refusal({ DATABASE_URL: 'postgres://tdu:secret@127.0.0.1:1/duos' });
    expect(said).toMatch(/^La base « 127\.0\.0\.1:1\/duos » est injoignable : .*\.$/);
  });

  it('says in one sentence that the database was not migrated', async () => {
    const empty = await createTestDatabase('template1');
    const said = await refusal({ DATABASE_URL: empty.ownerUrl });
    expect(said).toMatch(/^La base « .* » n’est pas à jour : lancez « npm run migrate », puis redémarrez\.$/);
    await empty.drop();
  });

  it('says in one sentence that a newer version migrated the database', async () => {
    const newer = await createTestDatabase();
    await newer.sql(
      `INSERT INTO schema_migration (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
    );
    const said = await refusal({ DATABASE_URL: newer.ownerUrl });
    expect(said).toMatch(
      /^La base a été migrée par une version plus récente \(Future9999999999999\) : .*\.$/,
    );
    await newer.drop();
  });

  it('says in one sentence that Redis is unreachable', async () => {
    const said = await refusal({ DATABASE_URL: database.ownerUrl, REDIS_URL: 'redis://127.0.0.1:1' });
    expect(said).toMatch(/^Redis est injoignable \(« 127\.0\.0\.1:1 »\) : .*\.$/);
  });
});
