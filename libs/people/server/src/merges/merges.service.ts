import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId } from '@tdu/kernel';
import {
  type MergeParticipation,
  type MergePerson,
  type MergedFact,
  type RowChange,
  planMerge,
  planUndo,
} from '@tdu/people-domain';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  DomainEvents,
  History,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import type { PersonMergeEntity } from '../entities/person-merge.entity.js';
import { isId } from '../is-id.js';
import { DuoTiesRegistry } from './duo-ties.js';
import { alreadyMerged, emailTaken, entangled, mergeUnknown, personUnknown } from './merge.refusals.js';
import { MergesRepository } from './merges.repository.js';
import { RowChangesRepository } from './row-changes.repository.js';

/** Which two files are one, and what to take from the one that goes. */
export interface MergeCommand {
  readonly keepId: Id;
  readonly absorbId: Id;
  /** Facts to take from the file that goes; those the kept file lacks come over anyway. */
  readonly take: readonly MergedFact[];
}

/** Two files of one person made one, and parted again exactly as they were. */
@Injectable()
export class MergesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly merges: MergesRepository,
    private readonly rows: RowChangesRepository,
    private readonly ties: DuoTiesRegistry,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Merges two files; the same again answers with the merge there is. Refusals PERSON_UNKNOWN, ALREADY_MERGED,
   * MERGE_ENTANGLED and those of `planMerge`.
   */
  merge(ctx: RequestContext, command: MergeCommand): Promise<Result<PersonMergeEntity>> {
    return refusingConflicts(entangled, () =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const { keepId, absorbId } = command;
        const files =
          isId(keepId) && isId(absorbId) ? await this.rows.lock(tx, 'person', [keepId, absorbId]) : null;
        const [keep, absorb] = [files?.get(keepId), files?.get(absorbId)];
        if (!keep || !absorb) return personUnknown(keep ? 'absorbId' : 'keepId');
        const before = await this.merges.absorbing(tx, absorbId);
        if (before) return before.keptId === keepId ? accept(before) : alreadyMerged('absorbId');
        if (keep.mergedInto) return alreadyMerged('keepId');
        const changes = await this.plan(
          tx,
          command,
          keep as unknown as MergePerson,
          absorb as unknown as MergePerson,
        );
        return changes.ok ? accept(await this.carryOut(tx, command, changes.value)) : changes;
      }),
    );
  }

  /**
   * Takes a merge back: every row is as it was. Again changes nothing. Refusals MERGE_UNKNOWN, MERGE_CHANGED_SINCE (a
   * value the merge wrote was changed afterwards), EMAIL_TAKEN (somebody else has the address by now).
   */
  undo(ctx: RequestContext, mergeId: Id): Promise<Result<PersonMergeEntity>> {
    return refusingConflicts(emailTaken, () =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const merge = isId(mergeId) ? await this.merges.lock(tx, mergeId) : null;
        if (!merge) return mergeUnknown();
        if (merge.undoneAt) return accept(merge);
        const present = await this.present(tx, merge.changes);
        const changes = planUndo(merge.changes, ({ table, id }) => present.get(table)?.get(id));
        if (!changes.ok) return changes;
        await this.rows.apply(tx, changes.value);
        await this.merges.undone(tx, merge.id);
        await this.tell(tx, merge, 'person.merge_undone');
        return accept({ ...merge, undoneAt: tx.clock.now() });
      }),
    );
  }

  /** A page of merges, undone ones too. */
  page(ctx: RequestContext, args: DatedListArgs): Promise<Connection<PersonMergeEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [after] = decodeCursor(args.after) ?? [];
      const size = pageSize(args);
      const cursor = typeof after === 'string' && isId(after) ? after : undefined;
      const rows = await this.merges.page(tx, size + 1, readingOrder(args.order), cursor);
      return toConnection(rows, size, await this.merges.count(tx), ({ id }) => [id]);
    });
  }

  private async plan(
    tx: RequestContext,
    { take }: MergeCommand,
    keep: MergePerson,
    absorb: MergePerson,
  ): Promise<Result<RowChange[]>> {
    const participations = (await this.rows.participations(tx, [
      keep.id,
      absorb.id,
    ])) as unknown as MergeParticipation[];
    const owner = new Map(participations.map(({ id, personId }) => [id, personId]));
    const duos = await this.ties.duosOf(tx, [...owner.keys()]);
    const people = duos.map((duo) => [
      owner.get(duo.mentorParticipationId),
      owner.get(duo.menteeParticipationId),
    ]);
    const wereTogether = people.some(([mentor, mentee]) => mentor && mentee && mentor !== mentee);
    const open = duos.filter((duo) => duo.open);
    const inOpenDuo = new Set(open.flatMap((duo) => [duo.mentorParticipationId, duo.menteeParticipationId]));
    return planMerge({ keep, absorb, take, participations, inOpenDuo, wereTogether });
  }

  private async carryOut(
    tx: RequestContext,
    { keepId, absorbId }: MergeCommand,
    planned: readonly RowChange[],
  ): Promise<PersonMergeEntity> {
    const changes = [...planned, ...(await this.rows.references(tx, absorbId, keepId))];
    await this.rows.apply(tx, changes);
    const { associationId, actor } = tx;
    const mergedBy = actor.kind === 'user' ? { kind: 'user', id: actor.userId } : { kind: actor.kind };
    const about = { associationId, id: newId(), keptId: keepId, absorbedId: absorbId };
    const merge = { ...about, changes, mergedBy, mergedAt: tx.clock.now(), undoneAt: null };
    await this.merges.insert(tx, merge);
    await this.tell(tx, merge, 'person.merged');
    return merge;
  }

  private async present(tx: RequestContext, changes: readonly RowChange[]) {
    const tables = [...new Set(changes.map(({ table }) => table))].sort();
    const found = new Map<string, Awaited<ReturnType<RowChangesRepository['lock']>>>();
    for (const table of tables) {
      const ids = changes.filter((change) => change.table === table).map(({ id }) => id);
      found.set(table, await this.rows.lock(tx, table, ids));
    }
    return found;
  }

  /** Noted on both files, so that the timeline of each tells it. */
  private async tell(
    tx: RequestContext,
    { id, keptId, absorbedId }: PersonMergeEntity,
    type: string,
  ): Promise<void> {
    const data = { mergeId: id, keptId, absorbedId };
    const entry = (subjectId: Id) => ({ subjectType: 'person', subjectId, type, data });
    await this.history.append(tx, entry(keptId), entry(absorbedId));
    this.events.publish(tx, { type, subjectId: keptId });
  }
}

const UNIQUE_VIOLATION = '23505';

/** A rule of the database that only the database can see in time becomes a refusal; nothing was written. */
async function refusingConflicts<T>(
  refusal: () => Result<T>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return refusal();
    throw error;
  }
}
