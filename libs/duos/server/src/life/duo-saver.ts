import { Injectable } from '@nestjs/common';
import { type DuoLife, type MeetingAccount, type Signature, isSameSlot } from '@tdu/duos-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { DuosRepository } from '../duos.repository.js';
import {
  CharterSignatureEntity,
  type DuoEntity,
  DuoPauseEntity,
  MeetingEntity,
  ReviewEntity,
} from '../entities/index.js';
import { type DuoParts, DuoPartsRepository } from './duo-parts.repository.js';
import type { DuoRecord } from './duo-record.js';
import { toLife } from './to-life.js';

const ROW_FIELDS = ['state', 'startsOn', 'endsOn', 'closedOn', 'closureReason'] as const;

/** Writes what a command changed, and nothing else: the difference between a life before and after. */
@Injectable()
export class DuoSaver {
  constructor(
    private readonly duos: DuosRepository,
    private readonly parts: DuoPartsRepository,
  ) {}

  /**
   * Saves `after` over the record it came from, which was loaded and locked in this transaction.
   * @returns the record as it is now, without reading it again
   */
  async save(tx: RequestContext, record: DuoRecord, after: DuoLife): Promise<DuoRecord> {
    const row = await this.row(tx, record, after);
    const signatures = added(record.life.signatures, after.signatures).map((one) =>
      signatureRow(tx, record, one),
    );
    for (const signature of signatures) await this.parts.insert(tx, CharterSignatureEntity, signature);
    const parts: DuoParts = {
      signatures: [...record.parts.signatures, ...signatures],
      pauses: await this.pauses(tx, record, after),
      meetings: await this.meetings(tx, record, after),
      reviews: await this.reviews(tx, record, after),
    };
    return { ...record, row, parts, life: toLife(row, parts) };
  }

  private async row(tx: RequestContext, { row, life }: DuoRecord, after: DuoLife): Promise<DuoEntity> {
    if (ROW_FIELDS.every((field) => life[field] === after[field])) return row;
    const { state, startsOn, endsOn, closedOn, closureReason } = after;
    const change = { state, startsOn, endsOn, closedOn, closureReason };
    await this.duos.update(tx, row.id, change);
    return { ...row, ...change };
  }

  private async meetings(tx: RequestContext, { id, life, parts }: DuoRecord, after: DuoLife) {
    const rows = [...parts.meetings];
    for (const account of added(life.meetings, after.meetings)) {
      const index = rows.findIndex((known) => isSameSlot(known, account));
      const row = meetingRow(tx, id, account, rows[index]);
      if (index < 0) await this.parts.insert(tx, MeetingEntity, row);
      else await this.parts.update(tx, MeetingEntity, row.id, row);
      rows.splice(index < 0 ? rows.length : index, 1, row);
    }
    return rows;
  }

  private async reviews(tx: RequestContext, { id, life, parts }: DuoRecord, after: DuoLife) {
    const rows = [...parts.reviews];
    for (const { kind, dueOn, doneOn } of added(life.reviews, after.reviews)) {
      const index = rows.findIndex((known) => known.kind === kind);
      const row =
        index < 0 ? { ...key(tx, id), kind, dueOn, doneOn, note: null } : { ...rows[index], doneOn };
      if (index < 0) await this.parts.insert(tx, ReviewEntity, row);
      else await this.parts.update(tx, ReviewEntity, row.id, { doneOn });
      rows.splice(index < 0 ? rows.length : index, 1, row);
    }
    return rows;
  }

  private async pauses(
    tx: RequestContext,
    { id, parts }: DuoRecord,
    after: DuoLife,
  ): Promise<DuoPauseEntity[]> {
    const rows: DuoPauseEntity[] = [];
    for (const known of parts.pauses) {
      const kept = after.pauses.find(({ startsOn }) => startsOn === known.startsOn);
      if (!kept) await this.parts.deletePause(tx, known.id);
      else if (kept.endsOn !== known.endsOn) {
        await this.parts.update(tx, DuoPauseEntity, known.id, { endsOn: kept.endsOn });
      }
      if (kept) rows.push({ ...known, endsOn: kept.endsOn });
    }
    for (const { startsOn, endsOn, reason } of after.pauses) {
      if (rows.some((known) => known.startsOn === startsOn)) continue;
      const row = { ...key(tx, id), startsOn, endsOn, reason, createdAt: tx.clock.now() };
      await this.parts.insert(tx, DuoPauseEntity, row);
      rows.push(row);
    }
    return rows;
  }
}

function signatureRow(tx: RequestContext, { id }: DuoRecord, signature: Signature): CharterSignatureEntity {
  const { signer, signedName, textVersion, textHash } = signature;
  return { ...key(tx, id), signer, signedName, textVersion, textHash, signedAt: tx.clock.now() };
}

/** The row of an account: a new one, or the one it corrects. */
function meetingRow(
  tx: RequestContext,
  duoId: Id,
  account: MeetingAccount,
  known?: MeetingEntity,
): MeetingEntity {
  const { heldOn, status, minutes, mode, placeKind, note, loggedBy } = account;
  const told = { heldOn, status, minutes, mode, placeKind, note, loggedBy, topics: [...account.topics] };
  return { ...(known ?? key(tx, duoId)), ...told, loggedAt: tx.clock.now() };
}

/** A command keeps what it does not touch: whatever is another object is new or changed. */
function added<T>(before: readonly T[], after: readonly T[]): T[] {
  return after.filter((one) => !before.includes(one));
}

function key(tx: RequestContext, duoId: Id) {
  return { associationId: tx.associationId, id: newId(), duoId };
}
