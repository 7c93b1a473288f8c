import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId, parseCalendarDate } from '@tdu/kernel';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import type { DueReminder, ReminderState } from '@tdu/reminders-domain';
import { In, Not, type Repository } from 'typeorm';
import { MessageEntity, ReminderEntity } from './entities/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Rows of one statement: far from PostgreSQL's limit of parameters. */
const CHUNK = 500;
/** Rows marked as queued at a time; fewer mean that none is left. */
export const TAKEN_AT_ONCE = 500;
/** Nobody but its reader learns that there is one: lists of reminders leave these rows out. */
const REPORT = 'safeguarding_report' as const;
/** Rows told to one coordinator in one mail. */
const BATCH = 200;

export interface ReminderFilter {
  readonly programmeId?: Id | null;
  readonly state?: ReminderState | null;
}

/** The rows of reminders and messages. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Plans what is not there yet; returns how many rows are new. */
  async plan(tx: RequestContext, programmeId: Id, due: readonly DueReminder[]): Promise<number> {
    let planned = 0;
    for (let start = 0; start < due.length; start += CHUNK) {
      const rows = due.slice(start, start + CHUNK).map((one) => this.row(tx, programmeId, one));
      const done = await this.rows(tx)
        .createQueryBuilder()
        .insert()
        .values(rows)
        .orIgnore()
        .returning('id')
        .execute();
      planned += (done.raw as unknown[]).length;
    }
    return planned;
  }

  /**
   * Marks as queued what is planned, and anew what was queued before `stale` and never settled; rows that another
   * transaction holds are left to it. Returns the ids to enqueue once this is committed.
   */
  async takeForQueue(tx: RequestContext, stale: Date): Promise<Id[]> {
    const [rows]: [{ id: Id }[]] = await this.tenancy.manager(tx).query(
      `UPDATE reminder SET state = 'queued', queued_at = $2
        WHERE association_id = $1 AND id IN (
          SELECT id FROM reminder
           WHERE association_id = $1 AND (state = 'planned' OR (state = 'queued' AND queued_at < $3))
           ORDER BY due_on, id LIMIT ${TAKEN_AT_ONCE} FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [tx.associationId, tx.clock.now(), stale],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks a row that waits to be sent; null when it is settled, or not queued yet. */
  lockQueued(tx: RequestContext, id: Id): Promise<ReminderEntity | null> {
    return this.rows(tx).findOne({
      where: { associationId: tx.associationId, id, state: 'queued' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Locks what else of its sort waits to be told to the same recipient: a report has a mail of its own. */
  lockOthers(tx: RequestContext, { recipientId, subjectType }: ReminderEntity): Promise<ReminderEntity[]> {
    const sort = subjectType === REPORT ? REPORT : Not(REPORT);
    return this.rows(tx).find({
      where: { associationId: tx.associationId, recipientId, subjectType: sort, state: 'queued' },
      order: { dueOn: 'ASC', id: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Locks the unsettled rows about a subject; one that is being sent is left to its sender, who looks too. */
  lockOpen(tx: RequestContext, subjectId: Id): Promise<ReminderEntity[]> {
    return this.rows(tx).find({
      where: { associationId: tx.associationId, subjectId, state: In(['planned', 'queued']) },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  /** Changes locked rows. */
  async update(
    tx: RequestContext,
    rows: readonly ReminderEntity[],
    change: Partial<ReminderEntity>,
  ): Promise<void> {
    if (rows.length === 0) return;
    const id = In(rows.map((row) => row.id));
    await this.rows(tx).update({ associationId: tx.associationId, id }, change);
  }

  /** Keeps what was sent. */
  async keepMessages(tx: RequestContext, messages: readonly MessageEntity[]): Promise<void> {
    await this.tenancy.manager(tx).insert(MessageEntity, [...messages]);
  }

  /** A page by the day they are due, with the number of all rows of the filter. */
  async page(
    tx: RequestContext,
    filter: ReminderFilter,
    limit: number,
    { beyond, direction }: ReadingOrder,
    after: readonly (string | number)[] = [],
  ) {
    const all = this.filtered(tx, filter);
    const total = await all.getCount();
    const [dueOn, id] = knownKey(after);
    const rest =
      dueOn === undefined ? all : all.andWhere(`(r.dueOn, r.id) ${beyond} (:dueOn, :id)`, { dueOn, id });
    const rows = await rest
      .orderBy('r.dueOn', direction)
      .addOrderBy('r.id', direction)
      .limit(limit)
      .getMany();
    return { rows, total };
  }

  private filtered(tx: RequestContext, { programmeId, state }: ReminderFilter) {
    const { associationId } = tx;
    const query = this.rows(tx)
      .createQueryBuilder('r')
      .where('r.associationId = :associationId', { associationId })
      .andWhere('r.subjectType <> :report', { report: REPORT });
    if (programmeId) query.andWhere('r.programmeId = :programmeId', { programmeId: uuidOrNone(programmeId) });
    if (state) query.andWhere('r.state = :state', { state });
    return query;
  }

  private row(tx: RequestContext, programmeId: Id, due: DueReminder): ReminderEntity {
    return {
      ...due,
      programmeId,
      associationId: tx.associationId,
      id: newId(),
      state: 'planned',
      attempts: 0,
      lastError: null,
      plannedAt: tx.clock.now(),
      queuedAt: null,
      settledAt: null,
    };
  }

  private rows(tx: RequestContext): Repository<ReminderEntity> {
    return this.tenancy.manager(tx).getRepository(ReminderEntity);
  }
}

/** A cursor that is none of ours begins at the beginning. */
function knownKey([dueOn, id]: readonly (string | number)[]): [string?, string?] {
  const isOurs = parseCalendarDate(String(dueOn)) !== undefined && UUID.test(String(id));
  return isOurs ? [String(dueOn), String(id)] : [];
}

/** What is no UUID names nothing, and the nil UUID matches nothing. */
function uuidOrNone(id: Id): Id {
  return UUID.test(id) ? id : '00000000-0000-0000-0000-000000000000';
}
