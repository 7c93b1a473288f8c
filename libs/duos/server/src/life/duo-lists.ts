import {
  type DuoLife,
  type Extension,
  type MeetingAccount,
  type MeetingPlan,
  type Pause,
  type Review,
  type Signature,
  isSameSlot,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { EntityTarget } from 'typeorm';
import {
  CharterSignatureEntity,
  DuoExtensionEntity,
  DuoPauseEntity,
  MeetingEntity,
  MeetingPlanEntity,
  ReviewEntity,
} from '../entities/index.js';
import type { DuoRecord } from './duo-record.js';

/** One list of a duo: its rows before, what it is after, and how an item of it becomes a row. */
export interface DuoList<E extends { readonly id: Id }, T> {
  readonly entity: EntityTarget<E>;
  readonly rows: readonly E[];
  readonly before: readonly T[];
  readonly after: readonly T[];
  /** Whether two items stand for the same row. */
  same(a: T, b: T): boolean;
  /** The row of an item: a new one, or the one it changes. */
  toRow(item: T, known: E | undefined): E;
}

/** A change of a duo, under way. */
export interface DuoEdit {
  readonly tx: RequestContext;
  readonly record: DuoRecord;
  readonly after: DuoLife;
}

export function signatureList({ tx, record, after }: DuoEdit): DuoList<CharterSignatureEntity, Signature> {
  return {
    entity: CharterSignatureEntity,
    rows: record.parts.signatures,
    before: record.life.signatures,
    after: after.signatures,
    same: (a, b) => a.signer === b.signer && a.textVersion === b.textVersion,
    toRow: ({ signedOn, ...signature }, known) => {
      // The hour of what was signed on paper is nobody's; at noon it is that day in Paris, whence the day is read again.
      const signedAt = signature.way === 'paper' ? new Date(`${signedOn}T12:00:00Z`) : tx.clock.now();
      return { ...(known ?? key(tx, record)), ...signature, signedAt };
    },
  };
}

export function pauseList({ tx, record, after }: DuoEdit): DuoList<DuoPauseEntity, Pause> {
  return {
    entity: DuoPauseEntity,
    rows: record.parts.pauses,
    before: record.life.pauses,
    after: after.pauses,
    same: (a, b) => a.startsOn === b.startsOn,
    toRow: ({ startsOn, endsOn, reason, note = null }, known) => {
      const created = known ?? { ...key(tx, record), createdAt: tx.clock.now() };
      return { ...created, startsOn, endsOn, reason, note };
    },
  };
}

export function extensionList({ tx, record, after }: DuoEdit): DuoList<DuoExtensionEntity, Extension> {
  return {
    entity: DuoExtensionEntity,
    rows: record.parts.extensions,
    before: record.life.extensions,
    after: after.extensions,
    same: (a, b) => a.until === b.until,
    toRow: ({ decidedOn, formerEnd, until }, known) => {
      return { ...(known ?? key(tx, record)), decidedOn, formerEnd, until };
    },
  };
}

export function planList({ tx, record, after }: DuoEdit): DuoList<MeetingPlanEntity, MeetingPlan> {
  return {
    entity: MeetingPlanEntity,
    rows: record.parts.plans,
    before: record.life.plans,
    after: after.plans,
    same: (a, b) => a.plannedOn === b.plannedOn,
    toRow: ({ plannedOn, time, mode, placeKind, plannedBy }, known) => {
      const planned = { plannedOn, time, mode, placeKind, plannedBy, plannedAt: tx.clock.now() };
      return { ...(known ?? key(tx, record)), ...planned };
    },
  };
}

export function meetingList({ tx, record, after }: DuoEdit): DuoList<MeetingEntity, MeetingAccount> {
  return {
    entity: MeetingEntity,
    rows: record.parts.meetings,
    before: record.life.meetings,
    after: after.meetings,
    same: isSameSlot,
    toRow: (account, known) => {
      const { heldOn, status, absent, minutes, mode, placeKind, mood, note, loggedBy } = account;
      const told = { heldOn, status, absent, minutes, mode, placeKind, mood, note, loggedBy };
      const created = known ?? key(tx, record);
      return { ...created, ...told, topics: [...account.topics], loggedAt: tx.clock.now() };
    },
  };
}

export function reviewList({ tx, record, after }: DuoEdit): DuoList<ReviewEntity, Review> {
  return {
    entity: ReviewEntity,
    rows: record.parts.reviews,
    before: record.life.reviews,
    after: after.reviews,
    same: (a, b) => a.kind === b.kind,
    toRow: ({ kind, dueOn, doneOn }, known) => {
      return { ...(known ?? { ...key(tx, record), note: null }), kind, dueOn, doneOn };
    },
  };
}

function key(tx: RequestContext, { id }: DuoRecord) {
  return { associationId: tx.associationId, id: newId(), duoId: id };
}
