import { Injectable } from '@nestjs/common';
import type { DuoLife, MeetingAccount, Pause, Review, Signature } from '@tdu/duos-domain';
import { isSameSlot } from '@tdu/duos-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { DuosRepository } from '../duos.repository.js';
import { CharterSignatureEntity, DuoPauseEntity, MeetingEntity, ReviewEntity } from '../entities/index.js';
import { DuoPartsRepository } from './duo-parts.repository.js';
import type { DuoRecord } from './duo-record.js';

const ROW_FIELDS = ['state', 'startsOn', 'endsOn', 'closedOn', 'closureReason'] as const;

/** Writes what a command changed, and nothing else: the difference between a life before and after. */
@Injectable()
export class DuoSaver {
  constructor(
    private readonly duos: DuosRepository,
    private readonly parts: DuoPartsRepository,
  ) {}

  /** Saves `after` over the record it came from; the record was loaded and locked in this transaction. */
  async save(tx: RequestContext, record: DuoRecord, after: DuoLife): Promise<void> {
    const before = record.life;
    if (ROW_FIELDS.some((field) => before[field] !== after[field])) {
      const { state, startsOn, endsOn, closedOn, closureReason } = after;
      await this.duos.update(tx, record.id, { state, startsOn, endsOn, closedOn, closureReason });
    }
    for (const signature of added(before.signatures, after.signatures))
      await this.sign(tx, record.id, signature);
    for (const meeting of added(before.meetings, after.meetings)) await this.meeting(tx, record, meeting);
    for (const review of added(before.reviews, after.reviews)) await this.review(tx, record, review);
    await this.pauses(tx, record, after.pauses);
  }

  private sign(tx: RequestContext, duoId: Id, signature: Signature): Promise<void> {
    const { signer, signedName, textVersion, textHash } = signature;
    const signed = { signer, signedName, textVersion, textHash, signedAt: tx.clock.now() };
    return this.parts.insert(tx, CharterSignatureEntity, { ...key(tx, duoId), ...signed });
  }

  private meeting(tx: RequestContext, { id, parts }: DuoRecord, account: MeetingAccount): Promise<void> {
    const { heldOn, status, minutes, mode, placeKind, note, loggedBy } = account;
    const told = { heldOn, status, minutes, mode, placeKind, note, loggedBy, topics: [...account.topics] };
    const row = { ...told, loggedAt: tx.clock.now() };
    const known = parts.meetings.find((other) => isSameSlot(other, account));
    if (known) return this.parts.update(tx, MeetingEntity, known.id, row);
    return this.parts.insert(tx, MeetingEntity, { ...key(tx, id), ...row });
  }

  private review(
    tx: RequestContext,
    { id, parts }: DuoRecord,
    { kind, dueOn, doneOn }: Review,
  ): Promise<void> {
    const known = parts.reviews.find((other) => other.kind === kind);
    if (known) return this.parts.update(tx, ReviewEntity, known.id, { doneOn });
    return this.parts.insert(tx, ReviewEntity, { ...key(tx, id), kind, dueOn, doneOn, note: null });
  }

  private async pauses(tx: RequestContext, { id, parts }: DuoRecord, after: readonly Pause[]): Promise<void> {
    for (const known of parts.pauses) {
      const kept = after.find(({ startsOn }) => startsOn === known.startsOn);
      if (!kept) await this.parts.deletePause(tx, known.id);
      else if (kept.endsOn !== known.endsOn) {
        await this.parts.update(tx, DuoPauseEntity, known.id, { endsOn: kept.endsOn });
      }
    }
    const fresh = after.filter(({ startsOn }) => !parts.pauses.some((known) => known.startsOn === startsOn));
    for (const { startsOn, endsOn, reason } of fresh) {
      const row = { startsOn, endsOn, reason, createdAt: tx.clock.now() };
      await this.parts.insert(tx, DuoPauseEntity, { ...key(tx, id), ...row });
    }
  }
}

/** A command keeps what it does not touch: whatever is another object is new or changed. */
function added<T>(before: readonly T[], after: readonly T[]): T[] {
  return after.filter((one) => !before.includes(one));
}

function key(tx: RequestContext, duoId: Id) {
  return { associationId: tx.associationId, id: newId(), duoId };
}
