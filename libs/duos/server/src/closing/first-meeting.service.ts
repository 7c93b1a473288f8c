import { Injectable } from '@nestjs/common';
import {
  type Attendance,
  type PlaceKind,
  canManageDuo,
  mayFixFirst,
  mayTellAttendance,
  meetingOf,
  publicPlace,
} from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, type Result, accept, today } from '@tdu/kernel';
import type { FirstMeetingEntity } from '../entities/index.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { MeetingsService } from '../meetings.service.js';
import { EndingsRepository } from './endings.repository.js';

export interface PlanFirstMeetingInput {
  readonly duoId: Id;
  readonly plannedOn: CalendarDate;
  /** `HH:MM`. */
  readonly time?: string | null;
  readonly placeKind: PlaceKind;
}

/** The first meeting of a duo: fixed by the team for three, in a public place, and told by who came. */
@Injectable()
export class FirstMeetingService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly meetings: MeetingsService,
    private readonly endings: EndingsRepository,
  ) {}

  /**
   * Fixes or moves it; it stands in the plans of the two as well. Refusals PLACE_NOT_PUBLIC, FIRST_MEETING_HELD and
   * those of a plan.
   */
  plan(ctx: RequestContext, input: PlanFirstMeetingInput): Promise<Result<DuoRecord>> {
    const { duoId, plannedOn, placeKind } = input;
    return this.commands.within(ctx, duoId, async (tx): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(tx.actor)) return notYours();
      const place = publicPlace(placeKind);
      if (!place.ok) return place;
      const time = input.time ?? null;
      const former = (await this.endings.ofDuos(tx, [duoId])).get(duoId)?.firstMeeting;
      const open = mayFixFirst(former ? { plannedOn: former.plannedOn, came: cameTo(former) } : null);
      if (!open.ok) return open;
      const planned = await this.meetings.plan(tx, { duoId, plannedOn, time, mode: 'in_person', placeKind });
      if (!planned.ok) return planned;
      await this.endings.saveFirstMeeting(tx, { duoId, plannedOn, time, placeKind, ...NOT_TOLD });
      if (!former || former.plannedOn === plannedOn) return planned;
      // One of the two may have told of that day already: then it stays as it was told.
      const moved = await this.meetings.withdrawPlan(tx, { duoId, plannedOn: former.plannedOn });
      return moved.ok ? moved : planned;
    });
  }

  /** Notes who of the three came; corrected when told again. Refusals of `mayTellAttendance` and of a meeting. */
  tell(ctx: RequestContext, duoId: Id, came: Attendance): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(tx.actor)) return notYours();
      const planned = (await this.endings.ofDuos(tx, [duoId])).get(duoId)?.firstMeeting ?? null;
      const day = mayTellAttendance(planned?.plannedOn ?? null, today(tx.clock));
      if (!day.ok) return day;
      const { placeKind } = planned!;
      const account = { duoId, heldOn: day.value, mode: 'in_person' as const, placeKind, ...meetingOf(came) };
      const told = await this.meetings.log(tx, account);
      if (!told.ok) return told;
      const attendance = { mentorCame: came.mentor, menteeCame: came.mentee, teamCame: came.team };
      const { plannedOn, time } = planned!;
      await this.endings.saveFirstMeeting(tx, {
        duoId,
        plannedOn,
        time,
        placeKind,
        ...attendance,
        toldAt: tx.clock.now(),
      });
      return accept(told.value);
    });
  }
}

/** Who came, once it was told. */
function cameTo({ mentorCame, menteeCame, teamCame }: FirstMeetingEntity): Attendance | null {
  if (mentorCame === null || menteeCame === null || teamCame === null) return null;
  return { mentor: mentorCame, mentee: menteeCame, team: teamCame };
}

const NOT_TOLD = { mentorCame: null, menteeCame: null, teamCame: null, toldAt: null };
