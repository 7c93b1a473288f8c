import type { INestApplicationContext } from '@nestjs/common';
import { MatchRunProcessor, matchRunQueue } from '@tdu/matching-server';
import { QueueFactory } from '@tdu/platform';
import { REMINDERS_PLAN_QUEUE, RemindersProcessors } from '@tdu/reminders-server';

/**
 * Starts the processors of the worker process in this one. Their schedules follow the wall clock: in a story, whose
 * time is another, they are taken out and the story adds the same jobs at the same hours of its own days.
 */
export async function startWorkers(app: INestApplicationContext): Promise<void> {
  await app.get(MatchRunProcessor, { strict: false }).start();
  await app.get(RemindersProcessors, { strict: false }).start();
  const queues = app.get(QueueFactory);
  for (const definition of [matchRunQueue, REMINDERS_PLAN_QUEUE]) {
    const queue = queues.queue(definition as never);
    for (const { id } of await queue.schedules()) await queue.unschedule(id);
  }
}
