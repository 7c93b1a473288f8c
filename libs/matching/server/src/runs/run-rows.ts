import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import type { RunPiece } from './thread/messages.js';

/** Drafts withdrawn by one statement: a run that is being kept can be cancelled between two. */
const WITHDRAWN_AT_ONCE = 5_000;

/** Locked drafts of the same programme in other runs, as `p`. */
const LOCKED_ELSEWHERE = `p.association_id = $1 AND p.state = 'draft' AND p.locked_at IS NOT NULL
  AND p.match_run_id <> $2 AND p.programme_version_id IN (
    SELECT v.id FROM programme_version v JOIN programme_version w
      ON w.association_id = v.association_id AND w.programme_id = v.programme_id
     WHERE w.association_id = $1 AND w.id = $3)`;

/** Pieces of a result as rows that screens read. What is in a piece goes to the database as it came from the thread. */
@Injectable()
export class RunRows {
  constructor(private readonly tenancy: Tenancy) {}

  /** Pairs as drafts. Ids follow one another in the order of the piece, so that equal scores are always read in it. */
  addProposals(tx: RequestContext, run: MatchRunEntity, { items, count }: RunPiece): Promise<unknown> {
    return this.tenancy.manager(tx).query(
      `INSERT INTO proposal (association_id, id, match_run_id, programme_version_id, mentor_participation_id,
                             mentee_participation_id, score, explanation, state, created_at)
       SELECT $1, ids[n], $2, $3, (pair ->> 'mentorParticipationId')::uuid,
              (pair ->> 'menteeParticipationId')::uuid, (pair ->> 'score')::int,
              pair - 'mentorParticipationId' - 'menteeParticipationId', 'draft', $4
         FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS pairs (pair, n), (SELECT $6::uuid[] AS ids) series`,
      [tx.associationId, run.id, run.programmeVersionId, tx.clock.now(), `[${items}]`, newIds(count)],
    );
  }

  /** People left without a proposal. */
  addUnmatched(tx: RequestContext, run: MatchRunEntity, { items, count }: RunPiece): Promise<unknown> {
    return this.tenancy.manager(tx).query(
      `INSERT INTO unmatched (association_id, id, match_run_id, participation_id, role, reasons)
       SELECT $1, ids[n], $2, (person ->> 'participationId')::uuid, person ->> 'role', person -> 'reasons'
         FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS people (person, n), (SELECT $4::uuid[] AS ids) series`,
      [tx.associationId, run.id, `[${items}]`, newIds(count)],
    );
  }

  /**
   * Withdraws some drafts that earlier runs of the programme left; false when none is left to withdraw. Each is held
   * first: one that is put to its people at this moment is a draft no more.
   */
  async withdrawEarlier(tx: RequestContext, run: MatchRunEntity): Promise<boolean> {
    const [, withdrawn]: [unknown, number] = await this.tenancy.manager(tx).query(
      `UPDATE proposal SET state = 'withdrawn' WHERE association_id = $1 AND id IN (
         SELECT p.id FROM proposal p
          WHERE p.association_id = $1 AND p.state = 'draft' AND p.match_run_id <> $2 AND p.locked_at IS NULL
            AND p.programme_version_id IN (
              SELECT v.id FROM programme_version v JOIN programme_version w
                ON w.association_id = v.association_id AND w.programme_id = v.programme_id
               WHERE w.association_id = $1 AND w.id = $3)
          LIMIT ${WITHDRAWN_AT_ONCE} FOR UPDATE OF p)`,
      [tx.associationId, run.id, run.programmeVersionId],
    );
    return withdrawn > 0;
  }

  /**
   * Takes the locked drafts of the programme over into this run, where they stay what they are. A draft of the run for
   * a mentee who was locked while it computed gives way.
   */
  async takeLocked(tx: RequestContext, { id, programmeVersionId }: MatchRunEntity): Promise<void> {
    const parameters = [tx.associationId, id, programmeVersionId];
    const manager = this.tenancy.manager(tx);
    await manager.query(
      `UPDATE proposal mine SET state = 'withdrawn' FROM proposal p
        WHERE mine.association_id = $1 AND mine.match_run_id = $2 AND mine.state = 'draft'
          AND mine.mentee_participation_id = p.mentee_participation_id AND ${LOCKED_ELSEWHERE}`,
      parameters,
    );
    await manager.query(
      `UPDATE proposal p SET match_run_id = $2, programme_version_id = $3 WHERE ${LOCKED_ELSEWHERE}`,
      parameters,
    );
  }
}

function newIds(count: number): Id[] {
  return Array.from({ length: count }, newId);
}
