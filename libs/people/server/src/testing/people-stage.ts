import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { type TestApp, startTestApp } from '@tdu/testing';
import { AccountsServerModule } from '@tdu/accounts-server';
import { PeopleServerModule } from '../people-server.module.js';

const COHORT = new URL('../../../../../test/data/cohort-2026/', import.meta.url);

/** The services of this part on a database of their own. */
export function startPeople(): Promise<TestApp> {
  return startTestApp([AccountsServerModule, PeopleServerModule]);
}

/** A programme with this screening and no other section: this part knows no other. */
export async function makeProgramme(app: TestApp, ctx: RequestContext, screening: object): Promise<Id> {
  const [{ id }] = await app.database.sql<{ id: Id }>(
    `INSERT INTO programme (association_id, id, name, created_at)
     VALUES ($1, gen_random_uuid(), 'Duos ' || gen_random_uuid(), now()) RETURNING id`,
    [ctx.associationId],
  );
  await app.database.sql(
    `INSERT INTO programme_version (association_id, id, programme_id, number, sections, created_at)
     VALUES ($1, gen_random_uuid(), $2, 1, $3, now())`,
    [ctx.associationId, id, JSON.stringify({ screening })],
  );
  return id;
}

/** A sheet of the cohort of 2026, as it was sent. */
export function cohort(name: 'mentors.csv' | 'mentores.csv'): Readable {
  return createReadStream(fileURLToPath(new URL(name, COHORT)));
}

/** A sheet written in a spec. */
export function sheet(text: string | Buffer): Readable {
  return Readable.from([Buffer.from(text as string)]);
}

export const ROLES = { 'mentors.csv': 'mentor', 'mentores.csv': 'mentee' } as const satisfies Record<
  string,
  ParticipantRole
>;
