import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { loadPreset } from '@tdu/programmes-domain';
import type { TestApp } from '@tdu/testing';

/** A pair under a programme, and whatever of it a reminder may be about. */
export interface StagedPair {
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
  readonly mentorEmail: string;
  readonly menteeEmail: string;
  /** An open duo of the two, in a state. */
  duo(
    state: 'charter' | 'active',
    dates: { formedOn: string; startsOn?: string; endsOn?: string },
  ): Promise<Id>;
  /** A proposal released at the clock's instant. */
  proposal(): Promise<Id>;
}

/** An association with a programme and a coordinator, written straight into the tables of the parts below. */
export interface ReminderStage {
  readonly ctx: RequestContext;
  readonly programmeId: Id;
  readonly coordinatorId: Id;
  readonly coordinatorEmail: string;
  pair(person?: Record<string, unknown>): Promise<StagedPair>;
}

export async function reminderStage(app: TestApp, preset = 'duos-de-demain'): Promise<ReminderStage> {
  const ctx = await app.association('Passerelles & Cie');
  const insert = inserter(app, ctx.associationId);
  const at = app.clock.now();
  const programmeId = await insert('programme', { name: 'Duos de demain', preset, created_at: at });
  const sections = JSON.stringify(loadPreset(preset)!.sections);
  const versionId = await insert('programme_version', {
    programme_id: programmeId,
    number: 1,
    sections,
    created_at: at,
  });
  const run = { programme_version_id: versionId, state: 'done', run_on: '2026-01-01', settings: '{}' };
  const runId = await insert('match_run', { ...run, created_by: 'test', created_at: at });
  const coordinatorEmail = `nadia-${newId()}@example.org`;
  const user = { email: coordinatorEmail, name: 'Nadia Benali', roles: ['coordinator'], created_at: at };
  const coordinatorId = await insert('user_account', user);
  return {
    ctx,
    programmeId,
    coordinatorId,
    coordinatorEmail,
    pair: async (person = {}) => {
      const mentee = personRow('Salma', { ...person });
      const mentor = personRow('Paul', {});
      const menteePersonId = await insert('person', mentee);
      const mentorPersonId = await insert('person', mentor);
      const pair = {
        programme_version_id: versionId,
        mentor_participation_id: await insert(
          'participation',
          participationRow(mentorPersonId, programmeId, 'mentor'),
        ),
        mentee_participation_id: await insert(
          'participation',
          participationRow(menteePersonId, programmeId, 'mentee'),
        ),
      };
      return {
        mentorPersonId,
        menteePersonId,
        mentorEmail: String(mentor.email),
        menteeEmail: String(mentee.email),
        duo: (state, { formedOn, startsOn, endsOn }) => {
          const dates = { formed_on: formedOn, starts_on: startsOn ?? null, ends_on: endsOn ?? null };
          return insert('duo', { ...pair, state, ...dates, created_at: app.clock.now() });
        },
        proposal: () => {
          const released = { state: 'released', released_at: app.clock.now(), created_at: app.clock.now() };
          return insert('proposal', {
            ...pair,
            match_run_id: runId,
            score: 800,
            explanation: '{}',
            ...released,
          });
        },
      };
    },
  };
}

function inserter(app: TestApp, associationId: Id) {
  return async (table: string, row: Record<string, unknown>): Promise<Id> => {
    const id = newId();
    const values: Record<string, unknown> = { association_id: associationId, id, ...row };
    const columns = Object.keys(values);
    const marks = columns.map((_, index) => `$${index + 1}`);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')})`;
    await app.database.sql(sql, Object.values(values));
    return id;
  };
}

const SOME_DAY = '2026-01-01T09:00:00Z';

function personRow(givenName: string, more: Record<string, unknown>): Record<string, unknown> {
  const address = `${givenName.toLowerCase()}-${newId()}@example.org`;
  const name = { given_name: givenName, family_name: 'Essai', gender: 'female', birth_date: '1990-05-01' };
  return { ...name, email: address, department: '59', created_at: SOME_DAY, updated_at: SOME_DAY, ...more };
}

function participationRow(personId: Id, programmeId: Id, role: string): Record<string, unknown> {
  const wishes = { objectives: [], availability: [], interests: [], video: true, capacity: 1 };
  const dates = { registered_on: '2026-01-01', created_at: SOME_DAY, updated_at: SOME_DAY };
  return { person_id: personId, programme_id: programmeId, role, state: 'admitted', ...wishes, ...dates };
}
