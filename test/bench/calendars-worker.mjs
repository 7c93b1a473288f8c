// A worker that has one job: the calendars of an association, from its queue. Parent: { associationId }; answers how
// long the job took, how many duos it worked out, and the peak of memory of the process.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountsServerModule } from '@tdu/accounts-server';
import { CalendarsProcessor, DuosServerModule, calendarsQueue } from '@tdu/duos-server';
import { PlatformModule, QueueFactory, platformConfig } from '@tdu/platform';
import pg from 'pg';

class Worker {}
Module({
  imports: [
    PlatformModule.forRoot({ config: platformConfig(process.env), processName: 'calendars' }),
    AccountsServerModule,
    DuosServerModule,
  ],
})(Worker);

process.on('message', async ({ associationId }) => {
  const app = await NestFactory.createApplicationContext(Worker, { logger: ['error'], abortOnError: false });
  const database = new pg.Client({ connectionString: process.env.DATABASE_SERVICE_URL });
  await database.connect();
  await database.query(`SELECT set_config('app.association_id', $1, false)`, [associationId]);
  const due = await stale(database);
  const began = performance.now();
  await app.get(CalendarsProcessor, { strict: false }).start();
  const queue = app.get(QueueFactory).queue(calendarsQueue);
  do await new Promise((resolve) => setTimeout(resolve, 100));
  while ((await isBusy(queue)) || (await stale(database)) > 0);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  await database.end();
  await app.get(QueueFactory).close();
  await app.close();
  process.send({ seconds, duos: due, peakMiB }, () => process.exit(0));
});

async function isBusy(queue) {
  const { waiting, active } = await queue.counts();
  return waiting + active > 0;
}

/** How many duos have no rows, or rows that are over. */
async function stale(database) {
  const { rows } = await database.query(
    `SELECT count(*)::int AS n FROM duo WHERE coalesce(outlook_until, '-infinity'::date) < current_date`,
  );
  return rows[0].n;
}
