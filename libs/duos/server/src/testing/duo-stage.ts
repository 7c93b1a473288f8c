import { CHARTER_SIGNERS } from '@tdu/duos-domain';
import { type Actor, type Id, type RequestContext, newId } from '@tdu/kernel';
import { loadPreset } from '@tdu/programmes-domain';
import type { TestApp } from '@tdu/testing';
import { CharterService } from '../charter/charter.service.js';
import { DuosService } from '../duos.service.js';

/** A pair whose proposal both accepted. */
export interface StagedPair {
  readonly proposalId: Id;
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
}

/** A programme with accepted proposals, written straight into the tables of the parts below. */
export interface DuoStage {
  readonly ctx: RequestContext;
  readonly programmeId: Id;
  /** A proposal both accepted, or one that waits for their answers. */
  pair(state?: 'accepted' | 'released'): Promise<StagedPair>;
  /** The duo of the accepted proposal, its charter signed by all today. */
  activeDuo(): Promise<Id>;
  /** An admitted mentor with one place and no proposal. */
  mentor(): Promise<{ readonly personId: Id; readonly participationId: Id }>;
  /** The context of a user with these permissions, or of the holder of a link of that person. */
  as(actor: Partial<Extract<Actor, { kind: 'user' }>>): RequestContext;
  asLink(personId: Id): RequestContext;
}

/** Sets the stage in an association of its own. */
export async function duoStage(app: TestApp, preset = 'duos-de-demain'): Promise<DuoStage> {
  const ctx = await app.association();
  const insert = inserter(app, ctx.associationId);
  const programmeId = await insert('programme', { name: preset, preset, created_at: app.clock.now() });
  const sections = JSON.stringify(loadPreset(preset)!.sections);
  const version = { programme_id: programmeId, number: 1, sections, created_at: app.clock.now() };
  const versionId = await insert('programme_version', version);
  const run = { programme_version_id: versionId, state: 'done', run_on: '2026-01-01', settings: '{}' };
  const runId = await insert('match_run', { ...run, created_by: 'test', created_at: app.clock.now() });
  const person = (name: string, department: string) => insert('person', personRow(app, name, department));
  const participation = (personId: Id, role: string) =>
    insert('participation', participationRow(app, personId, programmeId, role));
  return {
    ctx,
    programmeId,
    pair: async (state = 'accepted') => {
      const mentorPersonId = await person('Claire', '75');
      const menteePersonId = await person('Amina', '59');
      const proposalId = await insert('proposal', {
        match_run_id: runId,
        programme_version_id: versionId,
        mentor_participation_id: await participation(mentorPersonId, 'mentor'),
        mentee_participation_id: await participation(menteePersonId, 'mentee'),
        score: 800,
        explanation: '{}',
        state,
        released_at: app.clock.now(),
        created_at: app.clock.now(),
      });
      return { proposalId, mentorPersonId, menteePersonId };
    },
    activeDuo: () => activeDuo(app, ctx),
    mentor: async () => {
      const personId = await person('Denise', '75');
      return { personId, participationId: await participation(personId, 'mentor') };
    },
    as: (actor) => {
      const user = { kind: 'user' as const, userId: newId(), personId: null, permissions: new Set<string>() };
      return { ...ctx, actor: { ...user, ...actor } };
    },
    asLink: (personId) => ({ ...ctx, actor: { kind: 'link', personId } }),
  };
}

async function activeDuo(app: TestApp, ctx: RequestContext): Promise<Id> {
  const [duoId] = await app.get(DuosService).formAccepted(ctx);
  for (const signer of CHARTER_SIGNERS) {
    await app.get(CharterService).sign(ctx, { duoId, signer, name: 'Une Personne' });
  }
  return duoId;
}

function inserter(app: TestApp, associationId: Id) {
  return async (table: string, row: Record<string, unknown>): Promise<Id> => {
    const id = newId();
    const values = { association_id: associationId, id, ...row };
    const columns = Object.keys(values);
    const marks = columns.map((_, index) => `$${index + 1}`);
    await app.database.sql(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')})`,
      Object.values(values),
    );
    return id;
  };
}

function personRow(app: TestApp, given: string, department: string) {
  const now = app.clock.now();
  const id = newId();
  return {
    given_name: given,
    family_name: 'Essai',
    gender: 'female',
    birth_date: '1990-05-01',
    email: `${id}@example.org`,
    department,
    created_at: now,
    updated_at: now,
  };
}

function participationRow(app: TestApp, personId: Id, programmeId: Id, role: string) {
  const now = app.clock.now();
  return {
    person_id: personId,
    programme_id: programmeId,
    role,
    state: 'admitted',
    objectives: [],
    availability: [],
    interests: [],
    video: true,
    capacity: 1,
    registered_on: '2026-01-01',
    created_at: now,
    updated_at: now,
  };
}
