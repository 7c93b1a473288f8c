import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { ProgrammesService } from '@tdu/programmes-server';
import type { TestApi } from './start-test-api.js';

/** Ids of what was written, by row. */
export interface SeededDuos {
  readonly programmeId: Id;
  readonly matchRunId: Id;
  readonly duoIds: readonly Id[];
}

/**
 * Writes a programme with many duos and all that hangs on each (meetings of both sides, signatures, a review,
 * a pause, history, a reminder, a proposal with its explanation), straight into the tables: a page of a hundred
 * would take minutes through the services.
 */
export async function seedDuos(api: TestApi, ctx: RequestContext, count: number): Promise<SeededDuos> {
  const programme = await api.app
    .get(ProgrammesService)
    .create(ctx, { name: 'Duos de demain', preset: 'duos-de-demain' });
  if (!programme.ok) throw new Error(programme.refusal.message);
  const programmeId = programme.value.id;
  const [{ id: versionId }] = await api.database.sql<{ id: Id }>(
    'SELECT id FROM programme_version WHERE association_id = $1 AND programme_id = $2',
    [ctx.associationId, programmeId],
  );
  const ids = () => Array.from({ length: count }, newId);
  const [mentors, mentees, mentorSeats, menteeSeats, proposals, duoIds] = [
    ids(),
    ids(),
    ids(),
    ids(),
    ids(),
    ids(),
  ];
  const matchRunId = newId();
  const write = (text: string, ...parameters: unknown[]) =>
    api.database.sql(text, [ctx.associationId, ...parameters]);
  for (const people of [mentors, mentees]) await write(PERSONS, people);
  await write(PARTICIPATIONS, mentorSeats, mentors, programmeId, 'mentor');
  await write(PARTICIPATIONS, menteeSeats, mentees, programmeId, 'mentee');
  await write(RUN, matchRunId, versionId);
  await write(PROPOSALS, proposals, mentorSeats, menteeSeats, matchRunId, versionId);
  await write(DUOS, duoIds, mentorSeats, menteeSeats, proposals, versionId);
  for (const part of PARTS_OF_A_DUO) await write(part, duoIds);
  await write(REMINDERS, duoIds, mentors, programmeId);
  await write(UNMATCHED, mentorSeats, matchRunId);
  await write(IMPORTS, ids(), programmeId);
  await write(RUNS, ids(), versionId);
  await write(ACCOUNTS, count);
  return { programmeId, matchRunId, duoIds };
}

const PERSONS = `
  INSERT INTO person (association_id, id, given_name, family_name, gender, birth_date, email, department, created_at, updated_at)
  SELECT $1, id, 'Prénom' || n, 'Nom', 'female', '1990-05-01', id || '@exemple.fr', '75', now(), now()
  FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, n)`;

const PARTICIPATIONS = `
  INSERT INTO participation (association_id, id, person_id, programme_id, role, state, objectives, availability,
                             interests, video, capacity, registered_on, created_at, updated_at)
  SELECT $1, id, person, $4, $5, 'admitted', '{}', '{}', '{}', true, 1, '2026-01-01', now(), now()
  FROM unnest($2::uuid[], $3::uuid[]) AS one (id, person)`;

const RUN = `
  INSERT INTO match_run (association_id, id, programme_version_id, state, progress, run_on, settings, total, pair_count,
                         unmatched_count, certificate_valid, created_by, created_at)
  VALUES ($1, $2, $3, 'done', 100, '2026-05-20', '{}', 1000, 1, 1, true, 'test', now())`;

const PROPOSALS = `
  INSERT INTO proposal (association_id, id, match_run_id, programme_version_id, mentor_participation_id,
                        mentee_participation_id, score, explanation, state, created_at)
  SELECT $1, id, $5, $6, mentor, mentee, 800, '{"score": 800, "parts": []}', 'formed', now()
  FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS one (id, mentor, mentee)`;

const DUOS = `
  INSERT INTO duo (association_id, id, mentor_participation_id, mentee_participation_id, proposal_id,
                   programme_version_id, state, formed_on, starts_on, ends_on, created_at)
  SELECT $1, id, mentor, mentee, proposal, $6, 'active', '2026-06-01', '2026-06-08', '2026-12-07', now()
  FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS one (id, mentor, mentee, proposal)`;

const PARTS_OF_A_DUO = [
  `INSERT INTO meeting (association_id, id, duo_id, held_on, status, minutes, mode, logged_by, logged_at)
   SELECT $1, gen_random_uuid(), id, '2026-06-15'::date + 30 * n, 'held', 60, 'in_person', side, now()
   FROM unnest($2::uuid[]) AS one (id), generate_series(0, 2) AS n, unnest(ARRAY['mentor', 'mentee']) AS side`,
  `INSERT INTO charter_signature (association_id, id, duo_id, signer, signed_name, text_version, text_hash, signed_at)
   SELECT $1, gen_random_uuid(), id, signer, 'Prénom Nom', '1', 'x', now()
   FROM unnest($2::uuid[]) AS one (id), unnest(ARRAY['mentor', 'mentee', 'representative']) AS signer`,
  `INSERT INTO duo_pause (association_id, id, duo_id, starts_on, ends_on, reason, created_at)
   SELECT $1, gen_random_uuid(), id, '2026-08-01', '2026-08-15', 'holidays', now() FROM unnest($2::uuid[]) AS one (id)`,
  `INSERT INTO review (association_id, id, duo_id, kind, due_on, done_on)
   SELECT $1, gen_random_uuid(), id, 'start', '2026-06-08', '2026-06-09' FROM unnest($2::uuid[]) AS one (id)`,
  `INSERT INTO event (association_id, id, subject_type, subject_id, type, actor, data, occurred_at)
   SELECT $1, gen_random_uuid(), 'duo', id, type, '{"kind": "system", "name": "test"}', '{}', now()
   FROM unnest($2::uuid[]) AS one (id), unnest(ARRAY['duo.formed', 'charter.signed']) AS type`,
  `INSERT INTO meeting_plan (association_id, id, duo_id, planned_on, planned_by, planned_at)
   SELECT $1, gen_random_uuid(), id, '2026-10-15', 'mentor', now() FROM unnest($2::uuid[]) AS one (id)`,
  `WITH goal AS (INSERT INTO duo_goal (association_id, id, duo_id, theme, state, set_by, created_at)
     SELECT $1, gen_random_uuid(), id, 'french', 'open', 'mentee', now() FROM unnest($2::uuid[]) AS one (id) RETURNING id)
   INSERT INTO duo_step (association_id, id, goal_id, kind, owner, state, created_at)
   SELECT $1, gen_random_uuid(), id, 'cv', 'mentee', 'todo', now() FROM goal`,
  `INSERT INTO duo_document (association_id, id, duo_id, kind, file_name, mime, size, hash, audience, added_by, added_at)
   SELECT $1, gen_random_uuid(), id, 'cv', 'cv.pdf', 'application/pdf', 9, 'x', 'duo', 'mentee', now()
   FROM unnest($2::uuid[]) AS one (id)`,
  `WITH question AS (INSERT INTO duo_question (association_id, id, duo_id, programme_id, asked_by, topic, state, asked_on,
                                               waiting_since, created_at)
     SELECT $1, gen_random_uuid(), d.id, v.programme_id, 'mentee', 'meeting', 'open', '2026-10-01', '2026-10-01', now()
     FROM duo d JOIN programme_version v ON v.association_id = $1 AND v.id = d.programme_version_id
     WHERE d.association_id = $1 AND d.id = ANY($2) RETURNING id)
   INSERT INTO duo_question_message (association_id, id, question_id, written_by, way, text, written_at)
   SELECT $1, gen_random_uuid(), id, 'mentee', 'message', 'Bonjour', now() FROM question`,
  `INSERT INTO rematch (association_id, id, duo_id, participation_id, side, from_on, created_at)
   SELECT $1, gen_random_uuid(), id, mentee_participation_id, 'mentee', '2026-08-01', now()
   FROM duo WHERE association_id = $1 AND id = ANY($2)`,
];

const REMINDERS = `
  INSERT INTO reminder (association_id, id, programme_id, kind, rule, subject_type, subject_id, due_on, recipient_id,
                        recipient_kind, state, planned_at)
  SELECT $1, gen_random_uuid(), $4, 'meeting_overdue', 'meeting_overdue', 'duo', duo, '2026-10-01', person, 'person', 'sent', now()
  FROM unnest($2::uuid[], $3::uuid[]) AS one (duo, person)`;

const UNMATCHED = `
  INSERT INTO unmatched (association_id, id, match_run_id, participation_id, role, reasons)
  SELECT $1, gen_random_uuid(), $3, seat, 'mentor', '[]' FROM unnest($2::uuid[]) AS one (seat)`;

const IMPORTS = `
  INSERT INTO import_run (association_id, id, programme_id, role, file_name, format, mapping, state, counts, created_by, created_at)
  SELECT $1, id, $3, 'mentee', 'a.csv', '{"encoding": "utf-8", "separator": ";", "headings": []}', '[]', 'checked',
         '{"read": 0, "created": 0, "updated": 0, "unchanged": 0, "duplicates": 0, "refused": 0}', 'test', now()
  FROM unnest($2::uuid[]) AS one (id)`;

const RUNS = `
  INSERT INTO match_run (association_id, id, programme_version_id, state, progress, run_on, settings, created_by, created_at)
  SELECT $1, id, $3, 'cancelled', 0, '2026-05-20', '{}', 'test', now() FROM unnest($2::uuid[]) AS one (id)`;

const ACCOUNTS = `
  INSERT INTO user_account (association_id, id, email, name, roles, created_at)
  SELECT $1, gen_random_uuid(), n || '@exemple.fr', 'Nom', '{mentor}', now() FROM generate_series(1, $2::int) AS n`;
