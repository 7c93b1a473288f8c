import { Injectable } from '@nestjs/common';
import {
  type MeetingAccount,
  type MeetingMode,
  type MeetingStatus,
  type MeetingTopic,
  type PlaceKind,
  accountSide,
  canLogMeeting,
  isSameSlot,
  logMeeting,
} from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext, Result } from '@tdu/kernel';
import { DuoCommands } from './life/duo-commands.js';
import type { DuoRecord } from './life/duo-record.js';

export interface LogMeetingInput {
  readonly duoId: Id;
  readonly heldOn: CalendarDate;
  readonly status: MeetingStatus;
  readonly minutes?: number | null;
  readonly mode?: MeetingMode | null;
  readonly placeKind?: PlaceKind | null;
  readonly topics?: readonly MeetingTopic[] | null;
  readonly note?: string | null;
}

/** The log of meetings: each side tells its own, and may correct it. */
@Injectable()
export class MeetingsService {
  constructor(private readonly commands: DuoCommands) {}

  /**
   * Records the account of the actor's side for one day, or corrects the one that side gave before; the history
   * keeps what it said. Refuses a day before the start, in the future or after the closure.
   */
  log(ctx: RequestContext, input: LogMeetingInput): Promise<Result<DuoRecord>> {
    return this.commands.apply(ctx, input.duoId, {
      may: ({ people }) => canLogMeeting(ctx.actor, people),
      run: (record, day) => logMeeting(record.life, accountOf(ctx, record, input), day),
      event: (record) => loggedEvent(record, accountOf(ctx, record, input)),
    });
  }
}

/** What a correction does not mention stays as it was told; `null` erases it. */
function accountOf(ctx: RequestContext, { people, life }: DuoRecord, input: LogMeetingInput): MeetingAccount {
  const slot = { heldOn: input.heldOn, loggedBy: accountSide(ctx.actor, people) ?? 'staff' };
  const former = life.meetings.find(
    (other) => other.heldOn === slot.heldOn && other.loggedBy === slot.loggedBy,
  );
  const { minutes, mode, placeKind, topics, note } = input;
  return {
    ...slot,
    status: input.status,
    minutes: told(minutes, former?.minutes),
    mode: told(mode, former?.mode),
    placeKind: told(placeKind, former?.placeKind),
    topics: [...new Set(told(topics, former?.topics) ?? [])],
    note: told(note, former?.note)?.trim() || null,
  };
}

function told<T>(now: T | null | undefined, before: T | null | undefined): T | null {
  return (now === undefined ? before : now) ?? null;
}

/** A correction keeps the former account; of a note, free text about people, only that it changed. */
function loggedEvent({ life }: DuoRecord, account: MeetingAccount) {
  const former = life.meetings.find((other) => isSameSlot(other, account));
  const data = { ...withoutNote(account), ...(former && { former: withoutNote(former) }) };
  if (!former) return { type: 'meeting.logged', data };
  return { type: 'meeting.corrected', data: { ...data, noteChanged: former.note !== account.note } };
}

function withoutNote({ heldOn, status, minutes, mode, placeKind, topics, loggedBy }: MeetingAccount) {
  return { heldOn, status, minutes, mode, placeKind, topics, loggedBy };
}
