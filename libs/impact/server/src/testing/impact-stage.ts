import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { ProgrammesService } from '@tdu/programmes-server';
import type { TestApp } from '@tdu/testing';

/** Two people with their duo. */
export interface StagedDuo {
  readonly duoId: Id;
  readonly mentorId: Id;
  readonly menteeId: Id;
  readonly menteePersonId: Id;
}

/** A programme with duos, written straight into the tables of the parts below. */
export interface ImpactStage {
  readonly ctx: RequestContext;
  readonly programmeId: Id;
  duo(department: string | null, formedOn?: string): Promise<StagedDuo>;
  /** The context of a user with these permissions. */
  as(permissions: readonly string[], personId?: Id): RequestContext;
}

/** Sets the stage in an association of its own. */
export async function impactStage(app: TestApp): Promise<ImpactStage> {
  const ctx = await app.association();
  const made = await app.get(ProgrammesService).create(ctx, { name: 'Duos', preset: 'duos-de-demain' });
  if (!made.ok) throw new Error(made.refusal.message);
  const { id: programmeId, currentVersion } = made.value;
  const insert = inserter(app, ctx.associationId);
  const participate = async (role: string, department: string | null) => {
    const personId = await insert('person', { ...PERSON, department, email: `${newId()}@example.org` });
    const row = { ...PARTICIPATION, person_id: personId, programme_id: programmeId, role };
    return { personId, participationId: await insert('participation', row) };
  };
  return {
    ctx,
    programmeId,
    duo: async (department, formedOn = '2026-03-01') => {
      const mentor = await participate('mentor', '75');
      const mentee = await participate('mentee', department);
      const duoId = await insert('duo', {
        programme_version_id: currentVersion.id,
        mentor_participation_id: mentor.participationId,
        mentee_participation_id: mentee.participationId,
        state: 'charter',
        formed_on: formedOn,
        created_at: formedOn,
      });
      const menteeId = mentee.participationId;
      return { duoId, mentorId: mentor.participationId, menteeId, menteePersonId: mentee.personId };
    },
    as: (permissions, personId) => ({
      ...ctx,
      actor: {
        kind: 'user',
        userId: newId(),
        personId: personId ?? null,
        permissions: new Set(permissions),
      },
    }),
  };
}

const PERSON = {
  given_name: 'Amina',
  family_name: 'Essai',
  gender: 'female',
  birth_date: '1990-01-01',
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
};

const PARTICIPATION = {
  state: 'admitted',
  objectives: '{}',
  availability: '{}',
  interests: '{}',
  video: true,
  capacity: 1,
  registered_on: '2026-01-01',
  created_at: '2026-01-01',
  updated_at: '2026-01-01',
};

function inserter(app: TestApp, associationId: Id) {
  return async (table: string, row: Record<string, unknown>): Promise<Id> => {
    const id = newId();
    const values = { association_id: associationId, id, ...row };
    const columns = Object.keys(values);
    const marks = columns.map((_, index) => `$${index + 1}`);
    const statement = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks.join(', ')})`;
    await app.database.sql(statement, Object.values(values));
    return id;
  };
}
