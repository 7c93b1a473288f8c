import { type CalendarDate, type Result, accept, addDays, daysBetween, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife, Review } from './duo-life.js';
import { reviewsOf, termOf } from './term.js';

/** A version of a programme, as far as a move between two needs it. */
export interface VersionOfProgramme {
  readonly programmeId: string;
  /** Newer ones have greater numbers. */
  readonly number: number;
}

/**
 * Whether a running duo may leave the version it signed for another one: newer, of the same programme. Refusals
 * DUO_NOT_RUNNING, VERSION_OF_OTHER_PROGRAMME, VERSION_NOT_NEWER.
 */
export function mayMoveToVersion(
  from: VersionOfProgramme,
  to: VersionOfProgramme,
  { state }: Pick<DuoLife, 'state'>,
): Result<undefined> {
  if (state !== 'active') {
    const message = 'Seul un duo en cours change de version : celui-ci n’a pas démarré ou il est clos.';
    return refuse('DUO_NOT_RUNNING', message, 'duoIds');
  }
  if (from.programmeId !== to.programmeId) {
    const message =
      'Cette version est celle d’un autre programme : choisissez-en une du programme de ce duo.';
    return refuse('VERSION_OF_OTHER_PROGRAMME', message, 'programmeVersionId');
  }
  if (to.number > from.number) return accept(undefined);
  const message = `Ce duo vit sous la version ${from.number} : il ne revient pas à la version ${to.number}, choisissez-en une plus récente.`;
  return refuse('VERSION_NOT_NEWER', message, 'programmeVersionId');
}

/**
 * The last day of a duo under other rules of time; what it was given beyond its term is kept. Null before the start,
 * and where the rules set no length.
 */
export function endUnder(
  current: CalendarRules,
  next: CalendarRules,
  { startsOn, endsOn }: Pick<DuoLife, 'startsOn' | 'endsOn'>,
): CalendarDate | null {
  if (startsOn === null) return null;
  const [agreed, planned] = [termOf(current, startsOn), termOf(next, startsOn)];
  if (planned === null || agreed === null || endsOn === null) return planned;
  return addDays(planned, daysBetween(agreed, endsOn));
}

/**
 * A duo's life under other rules of time: its term follows them, and so do the reviews still to come. What took place
 * stays as it was; under the same rules nothing changes.
 */
export function lifeUnder(current: CalendarRules, next: CalendarRules, duo: DuoLife): DuoLife {
  if (duo.startsOn === null || JSON.stringify(current) === JSON.stringify(next)) return duo;
  const endsOn = endUnder(current, next, duo);
  const done = duo.reviews.filter(({ doneOn }) => doneOn !== null);
  const planned = reviewsOf(next, duo.startsOn, endsOn);
  const toCome = planned.filter(({ kind }) => !done.some((one) => one.kind === kind));
  return { ...duo, endsOn, reviews: [...done, ...toCome].sort(byDay) };
}

function byDay(a: Review, b: Review): number {
  return a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn);
}
