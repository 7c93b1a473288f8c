import {
  migrate,
  type QueueConfig,
  QueueFactory,
  assertQueueReady,
  createLogger,
  defineQueue,
  ids,
  migrateQueue,
} from '@tdu/platform';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './eventually.js';

const SPEC_QUEUE = defineQueue({
  name: 'readiness',
  jobs: { work: ids('thingId') },
  attempts: 1,
  backoff: { type: 'fixed', delay: 10 },
  retention: { completed: 0, failed: 0 },
});

const refusal = (config: QueueConfig) =>
  assertQueueReady(config).then(
    () => 'ready',
    (error) => error,
  );

describe('a queue that cannot be used', () => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await createTestDatabase('template1');
  });
  afterAll(() => empty.drop());

  it('says where no server answers, and hides the password', async () => {
    const error = await refusal({ databaseUrl: 'postgres://tdu:hidden-word@127.0.0.1:1/duos' });
    expect(error).toMatchObject({ problem: 'unreachable' });
    expect(error.message).toBe(
      'La base « 127.0.0.1:1/duos » est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré.',
    );
    expect(error.message).not.toContain('hidden-word');
  });

  it('says that Redis does not answer', async () => {
    const config = { databaseUrl: empty.ownerUrl, redisUrl: 'redis://127.0.0.1:1' };
    expect(await refusal(config)).toMatchObject({
      problem: 'unreachable',
      message: expect.stringContaining('REDIS_URL'),
    });
  });

  it('says that the account or the database is wrong', async () => {
    const url = new URL(empty.ownerUrl);
    url.pathname = '/no_such_base';
    expect(await refusal({ databaseUrl: url.toString() })).toMatchObject({ problem: 'refused' });
  });

  it('starts no worker on a database that was not migrated', async () => {
    const factory = new QueueFactory({ databaseUrl: empty.ownerUrl }, createLogger('spec', 'silent'));
    const start = factory.worker(SPEC_QUEUE, { work: async () => undefined });
    await expect(start).rejects.toMatchObject({
      problem: 'unmigrated',
      message: expect.stringContaining('npm run migrate'),
    });
    await factory.close();
  });

  it('is tried anew at the next call, once it was repaired', async () => {
    const late = await createTestDatabase('template1');
    const factory = new QueueFactory({ databaseUrl: late.ownerUrl }, createLogger('spec', 'silent'));
    const queue = factory.queue(SPEC_QUEUE);
    const thingId = '0190b3b0-0000-7000-8000-000000000001';
    await expect(queue.add('work', { thingId })).rejects.toMatchObject({ problem: 'unmigrated' });
    await migrate(late.ownerUrl);
    await queue.add('work', { thingId });
    expect(await queue.counts()).toMatchObject({ waiting: 1 });
    await factory.close();
    await late.drop();
  });

  it('says that a newer version prepared it', async () => {
    const newer = await createTestDatabase();
    await newer.sql(
      `INSERT INTO bullmq.migration (version, name, min_client_version) VALUES (999, 'later', 99)`,
    );
    expect(await refusal({ databaseUrl: newer.ownerUrl })).toMatchObject({ problem: 'newer' });
    await newer.drop();
  });

  it('is migrated again without harm, and by its owner only', async () => {
    const done = await createTestDatabase();
    await migrateQueue(done.ownerUrl);
    const owners = await done.sql<{ owner: string }>(
      `SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname = 'bullmq'`,
    );
    expect(owners).not.toContainEqual({ owner: 'tdu_service' });
    await expect(assertQueueReady({ databaseUrl: done.config.database.service })).resolves.toBeUndefined();
    await done.drop();
  });
});

describe('a worker whose database turns against it', () => {
  it('asks a few times a minute instead of thousands of times a second, and goes on once it is repaired', async () => {
    const database = await createTestDatabase();
    const owner = new QueueFactory({ databaseUrl: database.ownerUrl }, createLogger('spec', 'silent'));
    const factory = new QueueFactory(
      { databaseUrl: database.config.database.service },
      createLogger('spec', 'silent'),
    );
    const done: string[] = [];
    await factory.worker(SPEC_QUEUE, { work: async ({ thingId }) => void done.push(thingId) });
    await database.sql('REVOKE USAGE ON SCHEMA bullmq FROM tdu_service');
    const thingId = '0190b3b0-0000-7000-8000-000000000002';
    await owner.queue(SPEC_QUEUE).add('work', { thingId });

    const before = await rollbacks(database);
    await sleep(3_000);
    expect((await rollbacks(database)) - before).toBeLessThan(20);
    expect(done).toEqual([]);

    await database.sql('GRANT USAGE ON SCHEMA bullmq TO tdu_service');
    await eventually(() => expect(done).toEqual([thingId]), 15_000);
    await factory.close();
    await owner.close();
    await database.drop();
  }, 40_000);
});

/** How many transactions of the database failed so far. */
async function rollbacks(database: TestDatabase): Promise<number> {
  await database.sql('SELECT pg_stat_force_next_flush()');
  const [row] = await database.sql<{ count: number }>(
    'SELECT xact_rollback::int AS count FROM pg_stat_database WHERE datname = current_database()',
  );
  return row.count;
}
