import { type CalendarDate, addDays, daysBetween, frenchDate } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { reviewLabel } from './due-calendar.js';
import type { DuoLife } from './duo-life.js';
import { charterDueOn } from './lateness.js';
import { type LatenessSpan, latenessAhead } from './lateness-ahead.js';
import { type MeetingAccount, heldDays } from './meeting-account.js';
import { type Span, covers, outsidePauses } from './spans.js';

/** Why somebody should look at a duo, the most pressing first. */
export const RISK_SIGNS = [
  'no_meeting',
  'low_mood',
  'repeated_absences',
  'silent',
  'pause_over',
  'first_meeting_overdue',
  'review_overdue',
  'charter_overdue',
  'closure_overdue',
] as const;
export type RiskSign = (typeof RISK_SIGNS)[number];

/** One reason to call, over the days on which it stands if nothing more is told. */
export interface RiskSpan extends Span {
  readonly sign: RiskSign;
  /** The day it is counted from, whenever it was worked out. */
  readonly since: CalendarDate;
  /** French: what was seen. Names nobody. */
  readonly label: string;
}

/** A reason as a rule gives it: counted from its first day unless the rule says otherwise. */
type Seen = Omit<RiskSpan, 'since'> & { readonly since?: CalendarDate };

const SIDES = { mentor: 'le mentor', mentee: 'la personne mentorée' } as const;
type Side = keyof typeof SIDES;

/** The reasons that stand on a day, the most pressing first; none for a closed duo. Nothing acts on them by itself. */
export function riskSigns(rules: CalendarRules, duo: DuoLife, day: CalendarDate): RiskSpan[] {
  return riskAhead(rules, duo, day).filter((span) => covers(span, day));
}

/** Every reason that stands on a day or will, as long as nothing more is told. Notes, topics and places play no part. */
export function riskAhead(
  rules: CalendarRules,
  duo: DuoLife,
  today: CalendarDate,
  lateness: readonly LatenessSpan[] = latenessAhead(rules, duo, today),
): RiskSpan[] {
  if (duo.state === 'closed') return [];
  const all = duo.startsOn === null ? charter(rules, duo) : active(rules, duo, duo.startsOn, lateness);
  const ahead = all.filter(({ until }) => until === null || until >= today);
  const dated = ahead.map((span) => ({ since: span.from, ...span }));
  return dated.sort((a, b) => RISK_SIGNS.indexOf(a.sign) - RISK_SIGNS.indexOf(b.sign));
}

function charter(rules: CalendarRules, duo: DuoLife): Seen[] {
  const dueOn = charterDueOn(rules, duo);
  const label = `Charte non signée par tous, attendue le ${frenchDate(dueOn)}`;
  return [{ sign: 'charter_overdue', label, from: addDays(dueOn, rules.risk.overdueDays + 1), until: null }];
}

function active(
  rules: CalendarRules,
  duo: DuoLife,
  startsOn: CalendarDate,
  lateness: readonly LatenessSpan[],
): Seen[] {
  return [
    ...lateness.filter(({ state }) => state === 'at_risk').map(noMeeting),
    ...(['mentor', 'mentee'] as const).flatMap((side) => [
      ...lowMood(rules, duo, side),
      ...absences(rules, duo, side),
    ]),
    ...silence(rules, duo, startsOn),
    ...pauseOver(rules, duo),
    ...firstMeeting(rules, duo, startsOn),
    ...reviews(rules, duo),
    ...closure(rules, duo),
  ];
}

function noMeeting({ since, from, until }: LatenessSpan): Seen {
  const label = 'Plusieurs périodes de suite sans le rythme convenu';
  return { sign: 'no_meeting', label, since: since ?? from, from, until };
}

/** Only the last mood that a side told counts. */
function lowMood({ risk }: CalendarRules, { meetings }: DuoLife, side: Side): Seen[] {
  const told = meetings.filter(({ loggedBy, mood }) => loggedBy === side && mood !== null);
  const last = [...told].sort(byDay).at(-1);
  if (last?.mood !== 'low') return [];
  const label = `Moral bas dit par ${SIDES[side]} le ${frenchDate(last.heldOn)}`;
  return [{ sign: 'low_mood', label, from: last.heldOn, until: addDays(last.heldOn, risk.lowMoodDays) }];
}

/** The last so many absences of one side, told by anybody, when they are close enough together. */
function absences({ risk: { absences: rule } }: CalendarRules, duo: DuoLife, side: Side): Seen[] {
  const days = new Set(duo.meetings.filter((one) => isAbsence(one, side)).map(({ heldOn }) => heldOn));
  const last = [...days].sort().slice(-rule.count);
  const [first, latest] = [last.at(0), last.at(-1)];
  if (!first || !latest || last.length < rule.count) return [];
  if (daysBetween(first, latest) >= rule.withinDays) return [];
  const label = `${rule.count} rencontres manquées ou annulées par ${SIDES[side]} depuis le ${frenchDate(first)}`;
  return [{ sign: 'repeated_absences', label, from: latest, until: addDays(first, rule.withinDays - 1) }];
}

function isAbsence({ status, absent }: MeetingAccount, side: Side): boolean {
  return status !== 'held' && (absent === side || absent === 'both');
}

/** Neither of the two, nor the team, has told anything for long; days of a pause are not waited through. */
function silence(rules: CalendarRules, duo: DuoLife, startsOn: CalendarDate): Seen[] {
  if (!rules.rhythm) return [];
  const last = [...duo.meetings].sort(byDay).at(-1)?.heldOn ?? startsOn;
  const heard = afterPauses(last > startsOn ? last : startsOn, rules.risk.silentDays, duo);
  if (heard === null) return [];
  const span = { from: addDays(heard, rules.risk.silentDays), until: duo.endsOn };
  if (span.until !== null && span.until < span.from) return [];
  const label = `Plus de nouvelles du duo depuis le ${frenchDate(last)}`;
  return outsidePauses(span, duo.pauses).map((one) => ({ sign: 'silent', label, ...one }));
}

/** The day from which the wait counts: each pause that begins during the wait starts it anew. Null: a pause without end. */
function afterPauses(from: CalendarDate, wait: number, { pauses }: DuoLife): CalendarDate | null {
  let base = from;
  for (const { startsOn, endsOn } of [...pauses].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (startsOn > addDays(base, wait)) break;
    if (endsOn === null) return null;
    if (endsOn > base) base = endsOn;
  }
  return base;
}

function pauseOver({ risk }: CalendarRules, duo: DuoLife): Seen[] {
  const ended = duo.pauses.flatMap(({ endsOn }) => (endsOn === null ? [] : [endsOn])).sort();
  const last = ended.at(-1);
  if (!last || heldDays(duo.meetings).some((day) => day > last)) return [];
  const span = { from: addDays(last, risk.pauseGraceDays + 1), until: duo.endsOn };
  if (span.until !== null && span.until < span.from) return [];
  const label = `Pause terminée le ${frenchDate(last)}, sans rencontre depuis`;
  return outsidePauses(span, duo.pauses).map((one) => ({ sign: 'pause_over', label, ...one }));
}

function firstMeeting(rules: CalendarRules, duo: DuoLife, startsOn: CalendarDate): Seen[] {
  if (!rules.firstMeeting || heldDays(duo.meetings).length > 0) return [];
  const dueOn = addDays(startsOn, rules.firstMeeting.withinDays);
  const label = `Première rencontre attendue le ${frenchDate(dueOn)}`;
  const span = { from: addDays(dueOn, rules.risk.overdueDays + 1), until: null };
  return outsidePauses(span, duo.pauses).map((one) => ({ sign: 'first_meeting_overdue', label, ...one }));
}

function reviews({ risk }: CalendarRules, duo: DuoLife): Seen[] {
  const open = duo.reviews.filter(({ doneOn }) => doneOn === null);
  return open.map(({ kind, dueOn }) => ({
    sign: 'review_overdue',
    label: `${reviewLabel(kind)} attendu le ${frenchDate(dueOn)}`,
    from: addDays(dueOn, risk.overdueDays + 1),
    until: null,
  }));
}

function closure(rules: CalendarRules, { endsOn }: DuoLife): Seen[] {
  if (endsOn === null) return [];
  const closeBy = addDays(endsOn, rules.end.closeWithinDays);
  const label = `Terme atteint le ${frenchDate(endsOn)}, duo non clos`;
  return [
    { sign: 'closure_overdue', label, from: addDays(closeBy, rules.risk.overdueDays + 1), until: null },
  ];
}

function byDay(a: MeetingAccount, b: MeetingAccount): number {
  return a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0;
}
