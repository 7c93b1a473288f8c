import { jest } from '@jest/globals';
import { type SmtpSink, type TestApp, startSmtpSink, startTestApp } from '@tdu/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReminderStage, reminderStage } from '../../libs/reminders/server/src/testing/reminder-stage.js';
import { eventually } from './eventually.js';
import { type RedisServer, describeRedis, startRedisServer } from './redis-server.js';
import { PROCESS_TIMEOUT_MS, type WorkerProcess, startWorker } from './worker-process.js';

jest.setTimeout(PROCESS_TIMEOUT_MS);

/** Real: two worker processes one after the other, PostgreSQL, the queue's server, an SMTP conversation. */
function survivesDeath(redisUrl: () => string | undefined): void {
  let app: TestApp;
  let sink: SmtpSink;
  let stage: ReminderStage;
  let folder: string;
  const started: WorkerProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tdu-crash-'));
    sink = await startSmtpSink();
    app = await startTestApp([]);
    app.clock.moveTo(new Date());
    stage = await reminderStage(app);
    const pair = await stage.pair();
    const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
    await pair.duo('charter', { formedOn: tenDaysAgo });
  });
  afterEach(() => Promise.all(started.splice(0).map((one) => one.kill())));
  afterAll(async () => {
    await app.close();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (preload?: string) => {
    const settings = { DATABASE_URL: app.database.ownerUrl, SMTP_URL: sink.url, DATA_DIR: folder };
    const worker = startWorker({ ...settings, REDIS_URL: redisUrl() }, preload);
    started.push(worker);
    return worker;
  };
  const states = () =>
    app.database.sql('SELECT state, count(*)::int AS count FROM reminder GROUP BY state ORDER BY state');

  it('a worker killed between commit and enqueue: each mail is sent exactly once after the restart', async () => {
    expect(await run('die-before-enqueue.mjs').ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await states()).toEqual([{ state: 'queued', count: 3 }]);
    expect(sink.mails).toHaveLength(0);

    await app.database.sql(`UPDATE reminder SET queued_at = queued_at - interval '5 minutes'`);
    expect(await run().ready).toBe(true);
    await eventually(async () => expect(await states()).toEqual([{ state: 'sent', count: 3 }]), 30_000);
    await sleep(500);
    expect(sink.mails).toHaveLength(3);
    expect(new Set(sink.mails.flatMap(({ to }) => to)).size).toBe(3);
  });

  it('a further restart sends nothing more', async () => {
    expect(await run().ready).toBe(true);
    await sleep(1_000);
    expect(sink.mails).toHaveLength(3);
  });
}

describe('reminders on PostgreSQL survive', () => {
  survivesDeath(() => undefined);
});

describeRedis('reminders on Redis survive', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer();
  });
  afterAll(() => redis.stop());

  survivesDeath(() => redis.url);
});
