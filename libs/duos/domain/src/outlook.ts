import { type CalendarDate, addDays, frenchDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { CLOSURE_REASONS } from './closure-reasons.js';
import { reviewLabel } from './due-calendar.js';
import type { DuoLife } from './duo-life.js';
import { charterDueOn } from './lateness.js';
import { type LatenessSpan, aheadUntil, latenessAhead } from './lateness-ahead.js';
import { meetingDays } from './meeting-account.js';
import { openPlans } from './meeting-plan.js';
import { pauseReasonLabel } from './pause-reasons.js';
import { type RiskSpan, riskAhead } from './risk.js';
import type { Span } from './spans.js';
import type { WorkKind } from './work-kinds.js';

/** Something that needs a hand over some days, as long as nothing more is told. */
export interface WorkSpan extends Span {
  readonly kind: WorkKind;
  /** French: why. Names nobody. */
  readonly reason: string;
  /** The day the list is sorted by: when it should have been, or should be, done. */
  readonly dueOn: CalendarDate;
}

/** All that lists ask about a duo, worked out ahead: kept by the database, thrown away at the next fact. */
export interface Outlook {
  readonly lateness: readonly LatenessSpan[];
  readonly risk: readonly RiskSpan[];
  readonly work: readonly WorkSpan[];
  /** The last day for which it holds; null: as long as nothing more is told. */
  readonly validUntil: CalendarDate | null;
}

/** How a duo stands from a day on, if nothing more is told about it. */
export function outlookOf(rules: CalendarRules, duo: DuoLife, today: CalendarDate): Outlook {
  const lateness = latenessAhead(rules, duo, today);
  const risk = riskAhead(rules, duo, today, lateness);
  const work = duo.state === 'closed' ? closingTalk(rules, duo) : openWork(rules, duo, lateness, risk);
  const ahead = work.filter(({ until }) => until === null || until >= today);
  return { lateness, risk, work: ahead, validUntil: aheadUntil(duo, today) };
}

function openWork(
  rules: CalendarRules,
  duo: DuoLife,
  lateness: readonly LatenessSpan[],
  risk: readonly RiskSpan[],
): WorkSpan[] {
  return [
    ...risk.flatMap(fromRisk),
    ...lateness.flatMap((span) => fromLateness(rules, duo, span)),
    ...reviews(duo),
    ...pauses(rules, duo),
    ...disputes(duo),
    ...untold(rules, duo),
  ];
}

/** Signs that come back as something due are listed once, under what is due. */
const WORK_OF_SIGN: Readonly<Partial<Record<RiskSpan['sign'], WorkKind>>> = {
  no_meeting: 'no_meeting',
  low_mood: 'low_mood',
  repeated_absences: 'repeated_absences',
  silent: 'silent',
  pause_over: 'pause_over',
  first_meeting_overdue: 'first_meeting_overdue',
};

function fromRisk({ sign, label, since, from, until }: RiskSpan): WorkSpan[] {
  const kind = WORK_OF_SIGN[sign];
  return kind ? [{ kind, reason: label, from, until, dueOn: since }] : [];
}

/** A late duo is late with its charter, its closure or a meeting, by where it is in its life. */
function fromLateness(
  rules: CalendarRules,
  duo: DuoLife,
  { state, since, from, until }: LatenessSpan,
): WorkSpan[] {
  if (state !== 'late' || since === null) return [];
  if (duo.state === 'charter') {
    const dueOn = charterDueOn(rules, duo);
    return [{ kind: 'charter_unsigned', reason: `Attendue le ${frenchDate(dueOn)}`, from, until, dueOn }];
  }
  if (duo.endsOn !== null && from > duo.endsOn) {
    const reason = `Terme atteint le ${frenchDate(duo.endsOn)}`;
    return [{ kind: 'closure_due', reason, from, until, dueOn: addDays(since, -1) }];
  }
  const reason = `Rencontre manquante, attendue avant le ${frenchDate(since)}`;
  return [{ kind: 'meeting_late', reason, from, until, dueOn: addDays(since, -1) }];
}

function reviews(duo: DuoLife): WorkSpan[] {
  const open = duo.reviews.filter(({ doneOn }) => doneOn === null);
  return open.map(({ kind, dueOn }) => {
    const reason = `${reviewLabel(kind)} prévu le ${frenchDate(dueOn)}`;
    return { kind: 'review_due', reason, from: dueOn, until: null, dueOn };
  });
}

function pauses({ notice }: CalendarRules, duo: DuoLife): WorkSpan[] {
  return duo.pauses.flatMap(({ startsOn, endsOn, reason }): WorkSpan[] => {
    if (endsOn === null || reason === 'closed') return [];
    const announced = addDays(endsOn, -notice.pauseEndingDays);
    const label = `${pauseReasonLabel(reason)} : fin prévue le ${frenchDate(endsOn)}`;
    const from = announced > startsOn ? announced : startsOn;
    return [{ kind: 'pause_ending', reason: label, from, until: endsOn, dueOn: endsOn }];
  });
}

function disputes(duo: DuoLife): WorkSpan[] {
  const disputed = meetingDays(duo.meetings).filter((day) => day.disputed);
  return disputed.map(({ day }) => {
    const reason = `Les deux récits du ${frenchDate(day)} diffèrent`;
    return { kind: 'meeting_disputed', reason, from: day, until: null, dueOn: day };
  });
}

function untold({ notice }: CalendarRules, duo: DuoLife): WorkSpan[] {
  return openPlans(duo).map(({ plannedOn }) => {
    const reason = `Rencontre prévue le ${frenchDate(plannedOn)}`;
    const from = addDays(plannedOn, notice.untoldAfterDays);
    return { kind: 'plan_untold', reason, from, until: null, dueOn: plannedOn };
  });
}

/** A duo that ended before its time has its talk all the same: until its day, or for some weeks while none is fixed. */
function closingTalk(
  { notice }: CalendarRules,
  { closedOn, closureReason, closingTalkOn }: DuoLife,
): WorkSpan[] {
  const isEarly = CLOSURE_REASONS.some(({ key, early }) => key === closureReason && early);
  if (!isEarly || closedOn === null || closureReason === 'mentor_replaced') return [];
  if (closingTalkOn !== null) {
    const reason = `Entretien prévu le ${frenchDate(closingTalkOn)}`;
    return [{ kind: 'closing_talk', reason, from: closedOn, until: closingTalkOn, dueOn: closingTalkOn }];
  }
  const reason = `Duo clos le ${frenchDate(closedOn)}, entretien non fixé`;
  const until = addDays(closedOn, notice.talkAskedDays);
  return [{ kind: 'closing_talk', reason, from: closedOn, until, dueOn: closedOn }];
}
