import { type CalendarDate, type Result, accept, addDays, frenchDate, refuse } from '@tdu/kernel';
import type { DuoChange, DuoLife } from './duo-life.js';
import type { AccountSide, MeetingMode, PlaceKind } from './meeting-account.js';

/** A meeting the two agreed upon. It is a wish until somebody tells what became of it: see `MeetingAccount`. */
export interface MeetingPlan {
  readonly plannedOn: CalendarDate;
  /** `HH:MM` as the two read their watches; null when only the day is agreed. */
  readonly time: string | null;
  readonly mode: MeetingMode | null;
  /** A kind of place, never an address. */
  readonly placeKind: PlaceKind | null;
  readonly plannedBy: AccountSide;
}

/** Further ahead than this, a date is a slip of the finger. */
const FURTHEST_DAYS = 366;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Plans a meeting on a day from today on, or changes what was planned for that day: a duo plans one meeting a day.
 * The same plan twice is one. Refuses a day before the duo, in the past, after its term or too far ahead.
 */
export function planMeeting(duo: DuoLife, plan: MeetingPlan, today: CalendarDate): Result<DuoChange> {
  const known = planOn(duo, plan.plannedOn);
  if (known && isSamePlan(known, plan)) return accept({ duo, changed: false });
  const refusal = refuseState(duo) ?? refuseDay(duo, plan.plannedOn, today) ?? refuseTime(plan);
  if (refusal) return refusal;
  const others = duo.plans.filter((other) => other !== known);
  return accept({ duo: { ...duo, plans: [...others, plan] }, changed: true });
}

/** Takes a plan off the calendar, as if it had never been: a plan that was told about stays. Twice is once. */
export function withdrawPlan(duo: DuoLife, plannedOn: CalendarDate): Result<DuoChange> {
  const known = planOn(duo, plannedOn);
  if (!known) return accept({ duo, changed: false });
  if (isTold(duo, known)) {
    const message = `La rencontre du ${frenchDate(plannedOn)} a déjà été racontée : corrigez-la plutôt que de l’effacer.`;
    return refuse('PLAN_ALREADY_TOLD', message, 'plannedOn');
  }
  return accept({ duo: { ...duo, plans: duo.plans.filter((plan) => plan !== known) }, changed: true });
}

/** What is planned for a day, if anything. */
export function planOn(duo: Pick<DuoLife, 'plans'>, day: CalendarDate): MeetingPlan | undefined {
  return duo.plans.find(({ plannedOn }) => plannedOn === day);
}

/** Whether somebody has told what became of a plan. */
export function isTold(duo: Pick<DuoLife, 'meetings'>, { plannedOn }: MeetingPlan): boolean {
  return duo.meetings.some(({ heldOn }) => heldOn === plannedOn);
}

/** Plans of which nobody has told anything, soonest first. */
export function openPlans(duo: Pick<DuoLife, 'plans' | 'meetings'>): MeetingPlan[] {
  const open = duo.plans.filter((plan) => !isTold(duo, plan));
  return open.sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
}

function refuseState(duo: DuoLife) {
  if (duo.startsOn === null) {
    const message =
      'Ce duo n’a pas démarré : les rencontres se prévoient une fois la charte signée par tous.';
    return refuse('DUO_NOT_STARTED', message, 'duoId');
  }
  if (duo.state !== 'closed') return undefined;
  return refuse('DUO_CLOSED', 'Ce duo est clos : aucune rencontre ne peut plus être prévue.', 'duoId');
}

function refuseDay(duo: DuoLife, day: CalendarDate, today: CalendarDate) {
  if (day < today) {
    const message = 'Ce jour est passé : notez la rencontre au lieu de la prévoir.';
    return refuse('PLAN_IN_PAST', message, 'plannedOn');
  }
  if (duo.startsOn !== null && day < duo.startsOn) {
    const message = `Le duo démarre le ${frenchDate(duo.startsOn)} : choisissez ce jour ou un jour suivant.`;
    return refuse('PLAN_BEFORE_START', message, 'plannedOn');
  }
  const last = addDays(today, FURTHEST_DAYS);
  if (day <= last) return undefined;
  return refuse('PLAN_TOO_FAR', `Choisissez un jour avant le ${frenchDate(addDays(last, 1))}.`, 'plannedOn');
}

function refuseTime({ time }: MeetingPlan) {
  if (time === null || TIME.test(time)) return undefined;
  return refuse('PLAN_TIME_INVALID', 'Donnez l’heure sous la forme 18:30.', 'time');
}

function isSamePlan(a: MeetingPlan, b: MeetingPlan): boolean {
  return a.time === b.time && a.mode === b.mode && a.placeKind === b.placeKind;
}
