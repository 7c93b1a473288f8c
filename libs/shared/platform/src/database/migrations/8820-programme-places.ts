import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many duos at once the newest rules of each programme give a mentor; null: as many as he or she offers. */
const MOST_DUOS = `
  CREATE FUNCTION mentor_most_duos() RETURNS TABLE (association_id uuid, programme_id uuid, duos integer)
  LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (v.association_id, v.programme_id) v.association_id, v.programme_id,
           (v.sections #>> '{screening,mentor,mostDuos}')::integer
      FROM programme_version v ORDER BY v.association_id, v.programme_id, v.number DESC
  $$`;

/** Where the places of a mentor are read: what he or she offers, or less where the programme gives less. */
interface Places {
  readonly from: string;
  readonly places: string;
}

const OFFERED: Places = { from: 'participation p', places: 'p.capacity' };
const GIVEN: Places = {
  from: `participation p LEFT JOIN mentor_most_duos() most
    ON most.association_id = p.association_id AND most.programme_id = p.programme_id`,
  places: 'least(p.capacity, most.duos)',
};

const OPEN_DUOS = `(SELECT count(*) FROM duo d WHERE d.association_id = p.association_id
      AND d.mentor_participation_id = p.id AND d.state <> 'closed')`;

/** The same, and proposals in these states of which no duo was made. */
const WITH_PROPOSALS = (proposals: string) => `${OPEN_DUOS}
  + (SELECT count(*) FROM proposal r WHERE r.association_id = p.association_id
      AND r.mentor_participation_id = p.id AND r.state IN (${proposals})
      AND NOT EXISTS (SELECT FROM duo d WHERE d.association_id = r.association_id AND d.proposal_id = r.id))`;

const LIVE_DUOS = `SELECT association_id, mentor_participation_id FROM touched WHERE state <> 'closed'`;
const MOVED = (state: string) => `SELECT n.association_id, n.mentor_participation_id FROM touched n
  JOIN former o ON o.association_id = n.association_id AND o.id = n.id WHERE ${state}`;
const INTO = (state: string) => MOVED(`n.state = '${state}' AND o.state <> '${state}'`);
const REOPENED = MOVED(`n.state <> 'closed' AND o.state = 'closed'`);

/**
 * The database counts a mentor's places as matching does: no more than the programme gives, whatever number the mentor
 * offers. A programme that gives fewer later on takes no duo away, it only gives no further one.
 */
export class ProgrammePlaces8820 implements MigrationInterface {
  name = 'ProgrammePlaces1788200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MOST_DUOS);
    await countBy(runner, GIVEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await countBy(runner, OFFERED);
    await runner.query(`DROP FUNCTION mentor_most_duos()`);
  }
}

/** Rewrites the functions of the triggers of migration 8601 with another count of places. */
async function countBy(runner: QueryRunner, places: Places): Promise<void> {
  const check = checkOf(places);
  const bodies = {
    duo_takes_place: check(LIVE_DUOS, OPEN_DUOS),
    duo_reopens: check(REOPENED, OPEN_DUOS),
    proposal_takes_place:
      check(INTO('accepted'), WITH_PROPOSALS(`'accepted'`)) +
      check(INTO('released'), WITH_PROPOSALS(`'released', 'accepted'`)),
  };
  for (const [name, body] of Object.entries(bodies)) {
    await runner.query(
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`,
    );
  }
}

/** Raises where one of these mentors has more than the places, once whoever else was taking one is done. */
function checkOf({ from, places }: Places) {
  return (touched: string, taken: string) => `
  PERFORM FROM participation p WHERE (p.association_id, p.id) IN (${touched})
    ORDER BY p.id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM ${from} WHERE (p.association_id, p.id) IN (${touched}) AND ${places} < ${taken}) THEN
    RAISE EXCEPTION 'a mentor has no place left'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_places';
  END IF;`;
}
