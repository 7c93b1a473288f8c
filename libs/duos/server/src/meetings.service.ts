import { Injectable } from '@nestjs/common';
import {
  type Absentee,
  type MeetingAccount,
  type MeetingMode,
  type MeetingStatus,
  type MeetingTopic,
  type Mood,
  type PlaceKind,
  accountSide,
  canLogMeeting,
  isSameSlot,
  logMeeting,
  planMeeting,
  planOn,
  withdrawPlan,
} from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext, Result } from '@tdu/kernel';
import { DuoCommands } from './life/duo-commands.js';
import type { DuoRecord } from './life/duo-record.js';

export interface LogMeetingInput {
  readonly duoId: Id;
  readonly heldOn: CalendarDate;
  readonly status: MeetingStatus;
  readonly absent?: Absentee | null;
  readonly minutes?: number | null;
  readonly mode?: MeetingMode | null;
  readonly placeKind?: PlaceKind | null;
  readonly topics?: readonly MeetingTopic[] | null;
  readonly mood?: Mood | null;
  readonly note?: string | null;
}

export interface PlanMeetingInput {
  readonly duoId: Id;
  readonly plannedOn: CalendarDate;
  /** `HH:MM`. */
  readonly time?: string | null;
  readonly mode?: MeetingMode | null;
  readonly placeKind?: PlaceKind | null;
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

  /** Plans a meeting on a day to come, or changes what was planned for it. */
  plan(ctx: RequestContext, input: PlanMeetingInput): Promise<Result<DuoRecord>> {
    const { duoId, plannedOn } = input;
    return this.commands.apply(ctx, duoId, {
      may: ({ people }) => canLogMeeting(ctx.actor, people),
      run: ({ life, people }, day) => {
        const plannedBy = accountSide(ctx.actor, people) ?? 'staff';
        const { time = null, mode = null, placeKind = null } = input;
        return planMeeting(life, { plannedOn, time, mode, placeKind, plannedBy }, day);
      },
      event: () => ({ type: 'plan.made', data: { plannedOn } }),
    });
  }

  /** Takes a plan off the calendar; one that was told about is corrected instead. */
  withdrawPlan(
    ctx: RequestContext,
    { duoId, plannedOn }: { duoId: Id; plannedOn: CalendarDate },
  ): Promise<Result<DuoRecord>> {
    return this.commands.apply(ctx, duoId, {
      may: ({ people }) => canLogMeeting(ctx.actor, people),
      run: ({ life }) => withdrawPlan(life, plannedOn),
      event: () => ({ type: 'plan.withdrawn', data: { plannedOn } }),
    });
  }
}

/**
 * What a correction does not mention stays as it was told; `null` erases it. A first account takes over what was
 * planned for the day, so that one tap turns a plan into a meeting; absences belong to the status they came with.
 */
function accountOf(ctx: RequestContext, { people, life }: DuoRecord, input: LogMeetingInput): MeetingAccount {
  const slot = { heldOn: input.heldOn, loggedBy: accountSide(ctx.actor, people) ?? 'staff' };
  const former = life.meetings.find(
    (other) => other.heldOn === slot.heldOn && other.loggedBy === slot.loggedBy,
  );
  const plan = planOn(life, input.heldOn);
  const { absent, minutes, mode, placeKind, topics, mood, note } = input;
  return {
    ...slot,
    status: input.status,
    absent: told(absent, former?.status === input.status ? former.absent : null),
    minutes: told(minutes, former?.minutes),
    mode: told(mode, (former ?? plan)?.mode),
    placeKind: told(placeKind, (former ?? plan)?.placeKind),
    topics: [...new Set(told(topics, former?.topics) ?? [])],
    mood: told(mood, former?.mood),
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

function withoutNote({
  heldOn,
  status,
  absent,
  minutes,
  mode,
  placeKind,
  topics,
  mood,
  loggedBy,
}: MeetingAccount) {
  return { heldOn, status, absent, minutes, mode, placeKind, topics, mood, loggedBy };
}
