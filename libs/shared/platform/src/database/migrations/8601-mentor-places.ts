import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN_DUOS = `(SELECT count(*) FROM duo d WHERE d.association_id = p.association_id
      AND d.mentor_participation_id = p.id AND d.state <> 'closed')`;

/** The same, and proposals in these states of which no duo was made. */
const WITH_PROPOSALS = (proposals: string) => `${OPEN_DUOS}
  + (SELECT count(*) FROM proposal r WHERE r.association_id = p.association_id
      AND r.mentor_participation_id = p.id AND r.state IN (${proposals})
      AND NOT EXISTS (SELECT FROM duo d WHERE d.association_id = r.association_id AND d.proposal_id = r.id))`;

/** Raises where one of these mentors has more than their places, once whoever else was taking one is done. */
const CHECK = (touched: string, taken: string) => `
  PERFORM FROM participation p WHERE (p.association_id, p.id) IN (${touched})
    ORDER BY p.id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM participation p WHERE (p.association_id, p.id) IN (${touched})
                AND p.capacity < ${taken}) THEN
    RAISE EXCEPTION 'a mentor has no place left'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mentor_places';
  END IF;`;

const LIVE_DUOS = `SELECT association_id, mentor_participation_id FROM touched WHERE state <> 'closed'`;
const REOPENED = `SELECT n.association_id, n.mentor_participation_id FROM touched n
  JOIN former o ON o.association_id = n.association_id AND o.id = n.id
 WHERE n.state <> 'closed' AND o.state = 'closed'`;
const MOVED = (state: string) => `SELECT n.association_id, n.mentor_participation_id FROM touched n
  JOIN former o ON o.association_id = n.association_id AND o.id = n.id
 WHERE n.state = '${state}' AND o.state <> '${state}'`;

/**
 * No mentor gets more duos than places, whichever part, import or hand writes: the database counts, under a lock on
 * the mentor's participation, at the end of each statement that takes one. Set against sets, so that the release of a
 * national run is one count and not one a row. Rows of before are left as they are.
 */
export class MentorPlaces8601 implements MigrationInterface {
  name = 'MentorPlaces1786010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(triggerFunction('duo_takes_place', CHECK(LIVE_DUOS, OPEN_DUOS)));
    await runner.query(triggerFunction('duo_reopens', CHECK(REOPENED, OPEN_DUOS)));
    await runner.query(
      triggerFunction(
        'proposal_takes_place',
        CHECK(MOVED('accepted'), WITH_PROPOSALS(`'accepted'`)) +
          CHECK(MOVED('released'), WITH_PROPOSALS(`'released', 'accepted'`)),
      ),
    );
    await runner.query(
      `CREATE TRIGGER mentor_places AFTER INSERT ON duo REFERENCING NEW TABLE AS touched
         FOR EACH STATEMENT EXECUTE FUNCTION duo_takes_place()`,
    );
    await runner.query(
      `CREATE TRIGGER mentor_places_again AFTER UPDATE ON duo REFERENCING OLD TABLE AS former NEW TABLE AS touched
         FOR EACH STATEMENT EXECUTE FUNCTION duo_reopens()`,
    );
    await runner.query(
      `CREATE TRIGGER mentor_places AFTER UPDATE ON proposal REFERENCING OLD TABLE AS former NEW TABLE AS touched
         FOR EACH STATEMENT EXECUTE FUNCTION proposal_takes_place()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER mentor_places ON proposal`);
    await runner.query(`DROP TRIGGER mentor_places_again ON duo`);
    await runner.query(`DROP TRIGGER mentor_places ON duo`);
    for (const name of ['proposal_takes_place', 'duo_reopens', 'duo_takes_place']) {
      await runner.query(`DROP FUNCTION ${name}()`);
    }
  }
}

function triggerFunction(name: string, body: string): string {
  return `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`;
}
