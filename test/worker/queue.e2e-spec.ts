import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@tdu/kernel';
import {
  type JobAttempt,
  PermanentJobError,
  type QueueConfig,
  QueueFactory,
  createLogger,
  defineQueue,
  ids,
} from '@tdu/platform';
import { type TestDatabase, createTestDatabase } from '@tdu/testing';
import { type RedisServer, describeRedis, startRedisServer } from './redis-server.js';
import { eventually } from './eventually.js';

const SPEC_QUEUE = defineQueue({
  name: 'spec',
  jobs: { work: ids('thingId') },
  attempts: 3,
  backoff: { type: 'fixed', delay: 30 },
  retention: { completed: 0, failed: 0 },
});

/** The same promises on both servers; `config` is read in each test, after the server is up. */
function queuePromises(config: () => QueueConfig): void {
  const opened: QueueFactory[] = [];
  const factory = () => {
    const made = new QueueFactory(config(), createLogger('spec', 'silent'));
    opened.push(made);
    return made;
  };
  afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

  /** Starts a worker that notes what it was given, then does as told. */
  async function listen(work: (attempt: JobAttempt) => Promise<void> = async () => undefined) {
    const done: string[] = [];
    await factory().worker(SPEC_QUEUE, {
      work: async ({ thingId }, attempt) => {
        await work(attempt);
        done.push(thingId);
      },
    });
    return done;
  }

  it('carries ids from one process to another', async () => {
    const done = await listen();
    const thingId = newId();
    await factory().queue(SPEC_QUEUE).add('work', { thingId });
    await eventually(() => expect(done).toEqual([thingId]));
  });

  it('keeps jobs while no worker runs', async () => {
    const thingId = newId();
    await factory().queue(SPEC_QUEUE).add('work', { thingId });
    const done = await listen();
    await eventually(() => expect(done).toEqual([thingId]));
  });

  it('refuses a payload that is not made of ids', async () => {
    const queue = factory().queue(SPEC_QUEUE);
    await expect(queue.add('work', { thingId: 'salma@exemple.fr' })).rejects.toThrow();
    await expect(queue.add('work', { thingId: newId(), name: 'Salma' } as never)).rejects.toThrow();
    expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0 });
  });

  it('tries again after a failure, up to the number of attempts', async () => {
    const attempts: [number, boolean][] = [];
    await listen(async ({ attempt, isLast }) => {
      attempts.push([attempt, isLast]);
      throw new Error('again');
    });
    await factory().queue(SPEC_QUEUE).add('work', { thingId: newId() });
    await eventually(() =>
      expect(attempts).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]),
    );
    await sleep(150);
    expect(attempts).toHaveLength(3);
  });

  it('does not try again what is useless to try', async () => {
    let tries = 0;
    await listen(async () => {
      tries += 1;
      throw new PermanentJobError('useless');
    });
    await factory().queue(SPEC_QUEUE).add('work', { thingId: newId() });
    await sleep(300);
    expect(tries).toBe(1);
  });

  it('runs a job id once while it waits, and again once it is over', async () => {
    const queue = factory().queue(SPEC_QUEUE);
    const thingId = newId();
    await queue.add('work', { thingId }, { jobId: `work-${thingId}` });
    await queue.add('work', { thingId }, { jobId: `work-${thingId}` });
    const done = await listen();
    await eventually(() => expect(done).toHaveLength(1));
    await eventually(async () => expect(await queue.counts()).toMatchObject({ active: 0, completed: 0 }));
    await queue.add('work', { thingId }, { jobId: `work-${thingId}` });
    await eventually(() => expect(done).toHaveLength(2));
  });

  it('makes one job of what is added under one name, and one more when it was running already', async () => {
    const queue = factory().queue(SPEC_QUEUE);
    const add = () => queue.add('work', { thingId: newId() }, { coalesce: 'plan' });
    await Promise.all([add(), add(), add()]);
    expect(await queue.counts()).toMatchObject({ waiting: 1, delayed: 0 });
    let running = 0;
    const done = await listen(async () => {
      running += 1;
      await sleep(300);
    });
    await eventually(() => expect(running).toBe(1));
    await Promise.all([add(), add(), add()]);
    await eventually(() => expect(done).toHaveLength(2));
    await sleep(400);
    expect(done).toHaveLength(2);
    await add();
    await eventually(() => expect(done).toHaveLength(3));
  });

  it('refuses job ids that the server would misread', async () => {
    const queue = factory().queue(SPEC_QUEUE);
    await expect(queue.add('work', { thingId: newId() }, { jobId: 'a:b' })).rejects.toThrow('job id');
    await expect(queue.add('work', { thingId: newId() }, { jobId: '42' })).rejects.toThrow('job id');
  });

  it('repeats by the clock of Paris, once however often it is scheduled', async () => {
    const queue = factory().queue(SPEC_QUEUE);
    const thingId = newId();
    for (const cron of ['0 6 * * *', '0 7 * * *', '0 7 * * *']) {
      await queue.schedule('daily', { cron }, 'work', { thingId });
    }
    const [schedule, ...others] = await queue.schedules();
    expect(others).toEqual([]);
    const hour = schedule.next?.toLocaleTimeString('fr-FR', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(hour).toBe('07:00');
    await queue.unschedule('daily');
    expect(await queue.schedules()).toEqual([]);
  });

  it('finishes the running job before it closes', async () => {
    const closing = factory();
    let finished = false;
    let started = false;
    await closing.worker(SPEC_QUEUE, {
      work: async () => {
        started = true;
        await sleep(200);
        finished = true;
      },
    });
    await factory().queue(SPEC_QUEUE).add('work', { thingId: newId() });
    await eventually(() => expect(started).toBe(true));
    await closing.close();
    expect(finished).toBe(true);
  });
}

describe('the queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  queuePromises(() => ({ databaseUrl: database.config.database.service }));
});

describeRedis('the queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer();
  });
  afterAll(() => redis.stop());

  queuePromises(() => ({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', redisUrl: redis.url }));
});
