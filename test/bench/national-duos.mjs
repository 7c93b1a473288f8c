// The duos of a national association, the same for the same seed, written by the database itself: four in five run, the
// others are closed, each with its signatures, meetings, pauses, reviews, plans and questions. Duo n joins mentor n and
// mentee n of `national-association.mjs`. Chances are hashes of the duo's number, so that no order of rows matters.

/** `chance(n, salt, limit)`: an integer below the limit, the same for the same number, salt and seed. */
const chance = (number, salt, limit) =>
  `((hashint8extended(${number}, $seed + ${salt}) & 1048575) % ${limit})::int`;
/** UUIDs that sort in the order of their numbers. */
const id = (kind, number) =>
  `('0199' || lpad(to_hex($seed), 4, '0') || '-${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** A duo's plain facts by its number; days count back from today. Charter of one running duo in forty is unsigned. */
const FACTS = `
  CREATE TEMP TABLE made_duo ON COMMIT DROP AS
  SELECT n, id, mentor, mentee, running, formed, CASE WHEN signed THEN formed + delay END AS starts,
         CASE WHEN signed THEN (formed + delay + interval '6 months')::date - 1 END AS ends,
         CASE WHEN NOT running THEN least($today::date - 1, formed + delay + CASE WHEN early THEN 20 + lasted ELSE 182 END) END AS closed,
         CASE WHEN NOT running THEN CASE WHEN early THEN (ARRAY['goal_reached', 'moved_away', 'not_available',
           'lost_contact', 'not_a_fit', 'new_job_or_training'])[1 + lasted % 6] ELSE 'completed' END END AS reason
    FROM (SELECT n, ${id('0005', 'n')} AS id, ${id('0003', 'n')} AS mentor, ${id('0004', 'n')} AS mentee,
                 n < $duos * 4 / 5 AS running, n >= $duos * 4 / 5 OR ${chance('n', 1, 40)} > 0 AS signed,
                 $today::date - CASE WHEN n < $duos * 4 / 5 THEN 1 + ${chance('n', 2, 200)}
                                     ELSE 230 + ${chance('n', 2, 500)} END AS formed,
                 ${chance('n', 3, 14)} AS delay, ${chance('n', 4, 10)} < 3 AS early, ${chance('n', 5, 140)} AS lasted
            FROM generate_series(0::bigint, $duos - 1) n) facts`;

const DUOS = `
  INSERT INTO duo (association_id, id, programme_version_id, mentor_participation_id, mentee_participation_id, state,
                   formed_on, starts_on, ends_on, closed_on, closure_reason, created_at)
  SELECT $association, id, $version, mentor, mentee,
         CASE WHEN NOT running THEN 'closed' WHEN starts IS NULL OR starts > $today::date THEN 'charter' ELSE 'active' END,
         formed, CASE WHEN starts <= $today::date THEN starts END, CASE WHEN starts <= $today::date THEN ends END,
         closed, reason, formed
    FROM made_duo`;

const SIGNATURES = `
  INSERT INTO charter_signature (association_id, id, duo_id, signer, signed_name, text_version, text_hash, signed_at)
  SELECT $association, ${id('0006', 'n * 3 + s')}, id, (ARRAY['mentor', 'mentee', 'representative'])[s + 1], 'Signature',
         '2026-1', md5('2026-1'), least(coalesce(starts, formed + s), $today::date)
    FROM made_duo, generate_series(0, 2) s
   WHERE starts <= $today::date OR s < ${chance('n', 6, 3)}`;

/** About one meeting a month and a half of another, some told by both sides, missed or called off. */
const MEETINGS = `
  INSERT INTO meeting (association_id, id, duo_id, held_on, status, absent, minutes, mode, place_kind, topics, mood,
                       logged_by, logged_at)
  SELECT $association, ${id('0007', 'n * 64 + m * 2 + side')}, id, day, status,
         CASE WHEN status = 'held' THEN NULL ELSE (ARRAY['mentor', 'mentee', 'both'])[1 + luck % 3] END,
         CASE WHEN status = 'held' THEN 60 + luck % 60 END, (ARRAY['in_person', 'in_person', 'video', 'phone'])[1 + luck % 4],
         CASE WHEN luck % 4 < 2 THEN (ARRAY['cafe', 'library', 'association', 'outdoors'])[1 + luck % 4] END,
         ARRAY[(ARRAY['everyday_life', 'employment', 'french', 'paperwork'])[1 + luck % 4]],
         CASE WHEN luck % 5 = 0 THEN NULL WHEN luck % 97 = 1 THEN 'low' WHEN luck % 7 = 1 THEN 'fair' ELSE 'good' END,
         (ARRAY['mentor', 'mentee'])[side + 1], day + interval '20 hours'
    FROM (SELECT d.n, d.id, m, side, luck, d.starts + m * 20 + luck % 18 AS day,
                 CASE WHEN luck % 25 = 0 THEN 'missed' WHEN luck % 25 = 1 THEN 'cancelled' ELSE 'held' END AS status,
                 coalesce(d.closed, $today::date) AS last
            FROM made_duo d CROSS JOIN generate_series(0, 8) m
            CROSS JOIN LATERAL (SELECT ${chance('d.n * 64 + m', 7, 9973)} AS luck) l
            CROSS JOIN generate_series(0, 1) side
           WHERE luck % 100 < 82 AND (side = 0 OR luck % 3 = 0)) held
   WHERE day <= last`;

const PAUSES = `
  INSERT INTO duo_pause (association_id, id, duo_id, starts_on, ends_on, reason, created_at)
  SELECT $association, ${id('0008', 'n')}, id, begins, CASE WHEN luck % 5 > 0 THEN begins + 10 + luck % 30 END,
         (ARRAY['move', 'exams', 'holidays', 'illness', 'new_job'])[1 + luck % 5], begins
    FROM (SELECT n, id, starts + 20 + ${chance('n', 8, 90)} AS begins, ${chance('n', 9, 9973)} AS luck
            FROM made_duo WHERE running AND starts <= $today::date AND ${chance('n', 10, 100)} < 12) paused
   WHERE begins <= $today::date`;

const REVIEWS = `
  INSERT INTO review (association_id, id, duo_id, kind, due_on, done_on)
  SELECT $association, ${id('0009', 'n * 3 + k')}, id, kind, due,
         CASE WHEN due + 3 <= coalesce(closed, $today::date) AND ${chance('n * 3 + k', 11, 100)} < 88 THEN due + 3 END
    FROM (SELECT d.*, k, (ARRAY['start', 'mid_term', 'closing'])[k + 1] AS kind,
                 (ARRAY[starts + 30, starts + 91, ends - 14])[k + 1] AS due
            FROM made_duo d CROSS JOIN generate_series(0, 2) k WHERE starts <= $today::date) asked`;

const PLANS = `
  INSERT INTO meeting_plan (association_id, id, duo_id, planned_on, "time", mode, planned_by, planned_at)
  SELECT $association, ${id('000a', 'n')}, id, $today::date - 2 + ${chance('n', 12, 14)}, '18:30', 'in_person', 'mentor',
         $today::date - 6
    FROM made_duo WHERE running AND starts <= $today::date AND ${chance('n', 13, 5)} = 0`;

const QUESTIONS = `
  INSERT INTO duo_question (association_id, id, duo_id, programme_id, asked_by, topic, state, asked_on, waiting_since,
                            created_at)
  SELECT $association, ${id('000b', 'n')}, id, $programme, (ARRAY['mentor', 'mentee'])[1 + luck % 2],
         (ARRAY['meeting', 'partner', 'paperwork', 'call_me'])[1 + luck % 4],
         CASE WHEN luck % 8 = 0 THEN 'open' ELSE 'answered' END, asked, CASE WHEN luck % 8 = 0 THEN asked END, asked
    FROM (SELECT n, id, greatest(starts, $today::date - 1 - ${chance('n', 14, 30)}) AS asked, ${chance('n', 15, 9973)} AS luck
            FROM made_duo WHERE running AND starts < $today::date AND ${chance('n', 16, 10)} = 0) q`;

/** Whoever walks in a duo was admitted; of those whose duo is over half are former participants. */
const STATES = `
  UPDATE participation p SET state = CASE WHEN running OR n % 2 = 0 THEN 'admitted' ELSE 'alumni' END
    FROM made_duo WHERE p.association_id = $association AND p.id IN (mentor, mentee)
     AND (p.state <> 'admitted' OR NOT running AND n % 2 = 1)`;

const TABLES = 'duo, charter_signature, meeting, duo_pause, review, meeting_plan, duo_question';

/**
 * Adds the first `duos` duos to an association whose people are there.
 * @param {import('pg').Client} client the owner's connection, inside a transaction
 * @param {{ associationId: string, programmeId: string, versionId: string, duos: number, seed: number, today: string }} what
 */
export async function addDuos(client, { associationId, programmeId, versionId, duos, seed, today }) {
  const text = (value) => client.escapeLiteral(value);
  const values = {
    association: `${text(associationId)}::uuid`,
    programme: `${text(programmeId)}::uuid`,
    version: `${text(versionId)}::uuid`,
    today: text(today),
    duos: Number(duos),
    seed: Number(seed),
  };
  // Joined by the hundred thousand right after they were written: unanalysed, they are taken for a handful.
  await client.query('ANALYZE person, participation');
  for (const sql of [FACTS, DUOS, SIGNATURES, MEETINGS, PAUSES, REVIEWS, PLANS, QUESTIONS, STATES])
    await client.query(sql.replace(/\$([a-z]+)/g, (_, name) => values[name]));
}

/** Lets the planner know what was written. */
export async function analyzeDuos(client) {
  await client.query(`VACUUM (ANALYZE) ${TABLES}`);
}
