import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { PLACE_HOLDING, type ProposalState } from '@tdu/matching-domain';
import { type Connection, type ConnectionArgs, Tenancy } from '@tdu/platform';
import { Any, In, IsNull, Not, type Repository } from 'typeorm';
import { ProposalEntity } from '../entities/proposal.entity.js';
import { pagesOfRuns } from '../pages-of-runs.js';
import type { DuoPair } from '../pool/pair-history.js';
import { PROPOSAL_READING, type ProposalOrder } from './proposal-order.js';

const BEST_FIRST = { entity: ProposalEntity, table: 'proposal', order: 'score DESC, id' };
const OF_PROGRAMME = `proposal.programme_version_id IN (SELECT v.id FROM programme_version v
  WHERE v.association_id = proposal.association_id AND v.programme_id = :programmeId)`;
const OF_PERSON = `EXISTS (SELECT FROM participation p WHERE p.association_id = proposal.association_id
  AND p.id IN (proposal.mentor_participation_id, proposal.mentee_participation_id) AND p.person_id = :personId)`;
/** What takes a place of both people: put to them, accepted, or locked. */
const HOLDS_PLACES = `(proposal.state = ANY(:holding)
  OR (proposal.state = 'draft' AND proposal.locked_at IS NOT NULL))`;

/** From where a list of proposals goes on. */
export interface ProposalPage {
  readonly order?: ProposalOrder | null;
  readonly after?: { readonly score: number; readonly id: Id };
}

/** Which drafts of a run; what is absent does not narrow it. */
export interface DraftFilter {
  readonly ids?: readonly Id[] | null;
  readonly onlyReviewed?: boolean | null;
}

/** Which proposals a list holds; what is absent does not narrow it. */
export interface ProposalFilter {
  readonly programmeId?: Id;
  readonly states?: readonly ProposalState[];
  readonly personId?: Id;
  readonly reviewed?: boolean | null;
  readonly locked?: boolean | null;
}

/** The two people of a proposal. */
export type PairOfParticipations = Pick<ProposalEntity, 'mentorParticipationId' | 'menteeParticipationId'>;

/** Proposals, inside the tenant's transaction. */
@Injectable()
export class ProposalsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  byId(tx: RequestContext, id: Id): Promise<ProposalEntity | null> {
    return this.rows(tx).findOneBy({ associationId: tx.associationId, id });
  }

  /** The proposal, held until the transaction ends: two taps wait for each other. */
  lock(tx: RequestContext, id: Id): Promise<ProposalEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.rows(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** Has releases within an association follow one another, so that no place is given twice. */
  async lockReleases(tx: RequestContext): Promise<void> {
    const key = `release of proposals ${tx.associationId}`;
    await this.tenancy.manager(tx).query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [key]);
  }

  /** The drafts of a run, or those of the asked ids among them: locked ones first, then the best. */
  drafts(tx: RequestContext, matchRunId: Id, which: DraftFilter): Promise<ProposalEntity[]> {
    const asked = which.ids ? { id: In([...which.ids]) } : {};
    const reviewed = which.onlyReviewed ? { reviewedAt: Not(IsNull()) } : {};
    return this.rows(tx).find({
      where: { associationId: tx.associationId, matchRunId, state: 'draft', ...asked, ...reviewed },
      order: { lockedAt: { direction: 'ASC', nulls: 'LAST' }, score: 'DESC', id: 'ASC' },
    });
  }

  /** The proposals of these mentees in a run that are not withdrawn, held until the transaction ends. */
  ofMentees(tx: RequestContext, matchRunId: Id, menteeIds: readonly Id[]): Promise<ProposalEntity[]> {
    return this.rows(tx).find({
      where: {
        associationId: tx.associationId,
        matchRunId,
        menteeParticipationId: Any([...menteeIds]),
        state: Not('withdrawn'),
      },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(tx: RequestContext, rows: readonly ProposalEntity[]): Promise<void> {
    if (rows.length > 0) await this.rows(tx).insert(rows as never);
  }

  /**
   * Holds a participation until the transaction ends: whoever wants the same place waits, then counts again.
   * @returns the duos at once that it may have: as many as offered, or fewer where the programme gives fewer
   */
  async lockParticipation(tx: RequestContext, id: Id): Promise<{ readonly capacity: number } | undefined> {
    const [found]: { capacity: number }[] = await this.tenancy.manager(tx).query(
      `SELECT least(p.capacity, most.duos) AS capacity
         FROM participation p LEFT JOIN mentor_most_duos() most
           ON most.association_id = p.association_id AND most.programme_id = p.programme_id
        WHERE p.association_id = $1 AND p.id = $2 FOR NO KEY UPDATE OF p`,
      [tx.associationId, id],
    );
    return found;
  }

  /** Proposals that both accepted and that are no duo yet, of a mentor. */
  acceptedOf(tx: RequestContext, mentorParticipationId: Id): Promise<number> {
    const { associationId } = tx;
    return this.rows(tx).countBy({ associationId, mentorParticipationId, state: 'accepted' });
  }

  /** Proposals that both accepted and that are no duo yet, held until the transaction ends; the oldest first. */
  accepted(tx: RequestContext): Promise<ProposalEntity[]> {
    return this.rows(tx).find({
      where: { associationId: tx.associationId, state: 'accepted' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * Proposals released before an instant that still wait for an answer. One about which the team owes an answer waits
   * on; once it is given, the time starts again. Held until the transaction ends: an answer that comes now counts.
   */
  waitingSince(tx: RequestContext, programmeVersionId: Id, before: Date): Promise<{ readonly id: Id }[]> {
    return this.tenancy.manager(tx).query(
      `SELECT p.id FROM proposal p
        WHERE p.association_id = $1 AND p.programme_version_id = $2 AND p.state = 'released' AND p.released_at < $3
          AND NOT EXISTS (SELECT FROM proposal_question q WHERE q.association_id = $1 AND q.proposal_id = p.id
                             AND (q.answered_at IS NULL OR q.answered_at >= $3))
        ORDER BY p.id FOR UPDATE OF p`,
      [tx.associationId, programmeVersionId, before],
    );
  }

  /** The versions under which proposals wait for an answer. */
  async waitingVersions(tx: RequestContext): Promise<Id[]> {
    const found: { id: Id }[] = await this.tenancy
      .manager(tx)
      .query(
        `SELECT DISTINCT programme_version_id AS id FROM proposal WHERE association_id = $1 AND state = 'released'`,
        [tx.associationId],
      );
    return found.map(({ id }) => id);
  }

  async update(tx: RequestContext, ids: readonly Id[], change: Partial<ProposalEntity>): Promise<void> {
    // One parameter however many: a national run releases more than a statement may have.
    await this.rows(tx).update({ associationId: tx.associationId, id: Any([...ids]) }, change as object);
  }

  /** Changes those of some drafts that are drafts still: one may have been withdrawn since they were read. */
  async leaveDraft(
    tx: RequestContext,
    ids: readonly Id[],
    change: Partial<ProposalEntity>,
  ): Promise<ReadonlySet<Id>> {
    const which = { associationId: tx.associationId, ids: [...ids] };
    const { raw } = await this.rows(tx)
      .createQueryBuilder()
      .update()
      .set(change as object)
      .where(`association_id = :associationId AND id = ANY(:ids) AND state = 'draft'`, which)
      .returning('id')
      .execute();
    return new Set((raw as { id: Id }[]).map(({ id }) => id));
  }

  /** Pairs of a programme whose proposal takes a place of both people; nothing else of the proposals is read. */
  holdingPlaces(tx: RequestContext, programmeId: Id): Promise<PairOfParticipations[]> {
    return this.select(tx, { programmeId })
      .andWhere(HOLDS_PLACES, { holding: [...PLACE_HOLDING] })
      .select(['proposal.associationId', 'proposal.id'])
      .addSelect(['proposal.mentorParticipationId', 'proposal.menteeParticipationId'])
      .getMany();
  }

  /** The proposals that take a place of a participation. */
  async holdingPlacesOf(tx: RequestContext, participationId: Id): Promise<Id[]> {
    const found = await this.select(tx, {})
      .andWhere(':participationId IN (proposal.mentor_participation_id, proposal.mentee_participation_id)')
      .andWhere(HOLDS_PLACES, { participationId, holding: [...PLACE_HOLDING] })
      .select(['proposal.associationId', 'proposal.id'])
      .orderBy('proposal.id')
      .getMany();
    return found.map(({ id }) => id);
  }

  /** Pairs of which one said no, in any programme: they are not proposed to each other again. */
  declined(tx: RequestContext): Promise<DuoPair[]> {
    return this.tenancy.manager(tx).query(
      `SELECT p.mentor_participation_id AS "mentorParticipationId", p.mentee_participation_id AS "menteeParticipationId",
              mr.person_id AS "mentorPersonId", me.person_id AS "menteePersonId"
         FROM proposal p
         JOIN participation mr ON mr.association_id = p.association_id AND mr.id = p.mentor_participation_id
         JOIN participation me ON me.association_id = p.association_id AND me.id = p.mentee_participation_id
        WHERE p.association_id = $1 AND p.state = 'declined'`,
      [tx.associationId],
    );
  }

  /** Up to `take` proposals of the filter after a score and id, best first unless another order is asked for. */
  page(
    tx: RequestContext,
    filter: ProposalFilter,
    take: number,
    { order, after }: ProposalPage = {},
  ): Promise<ProposalEntity[]> {
    const { byScore, byId, beyond } = PROPOSAL_READING[order ?? 'best'];
    const query = this.select(tx, filter);
    if (after) query.andWhere(beyond, after);
    if (byScore) query.orderBy('proposal.score', byScore);
    return query.addOrderBy('proposal.id', byId).take(take).getMany();
  }

  count(tx: RequestContext, filter: ProposalFilter): Promise<number> {
    return this.select(tx, filter).getCount();
  }

  /** The same page of several runs, best first. */
  pages(
    tx: RequestContext,
    runIds: readonly Id[],
    args: ConnectionArgs,
  ): Promise<ReadonlyMap<Id, Connection<ProposalEntity>>> {
    return pagesOfRuns(this.tenancy.manager(tx), tx, BEST_FIRST, runIds, args);
  }

  private select(tx: RequestContext, filter: ProposalFilter) {
    const { programmeId, states, personId, reviewed, locked } = filter;
    const query = this.rows(tx)
      .createQueryBuilder('proposal')
      .where('proposal.association_id = :associationId', { associationId: tx.associationId });
    if (programmeId) query.andWhere(OF_PROGRAMME, { programmeId });
    if (states) query.andWhere('proposal.state = ANY(:states)', { states: [...states] });
    if (personId) query.andWhere(OF_PERSON, { personId });
    if (typeof reviewed === 'boolean')
      query.andWhere(`(proposal.reviewed_at IS NOT NULL) = :reviewed`, { reviewed });
    if (typeof locked === 'boolean') query.andWhere(`(proposal.locked_at IS NOT NULL) = :locked`, { locked });
    return query;
  }

  private rows(tx: RequestContext): Repository<ProposalEntity> {
    return this.tenancy.manager(tx).getRepository(ProposalEntity);
  }
}
