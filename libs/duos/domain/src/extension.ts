import { type CalendarDate, type Result, accept, addDays, addMonths, frenchDate, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoChange, DuoLife, Review } from './duo-life.js';
import { reviewsOf } from './term.js';

/**
 * Moves the term of a duo to a later day, as often and as far as its programme lets. The closing review that has not
 * taken place moves with it; the mid-term one keeps its day, for half of what was agreed is over. The same end twice
 * is one extension.
 */
export function extendDuo(
  rules: CalendarRules,
  duo: DuoLife,
  until: CalendarDate,
  today: CalendarDate,
): Result<DuoChange> {
  if (duo.endsOn === until && duo.extensions.some((one) => one.until === until)) {
    return accept({ duo, changed: false });
  }
  const refusal = refuseState(duo) ?? refuseTimes(rules, duo) ?? refuseUntil(rules, duo, until);
  if (refusal) return refusal;
  const extension = { decidedOn: today, formerEnd: duo.endsOn ?? until, until };
  const moved = { ...duo, endsOn: until, extensions: [...duo.extensions, extension] };
  return accept({ duo: { ...moved, reviews: reviewsAfter(rules, duo, until) }, changed: true });
}

/** The last day to which a duo may be extended under its programme; null when it may not, or has no term. */
export function latestEnd(rules: CalendarRules, duo: DuoLife): CalendarDate | null {
  const { extension } = rules.changes;
  if (!extension || duo.startsOn === null || duo.endsOn === null) return null;
  const first = duo.extensions.at(0)?.formerEnd ?? duo.endsOn;
  const allowed = addDays(addMonths(addDays(first, 1), extension.months), -1);
  const longest = rules.length.to === null ? null : addDays(addMonths(duo.startsOn, rules.length.to), -1);
  return longest !== null && longest < allowed ? longest : allowed;
}

function reviewsAfter(rules: CalendarRules, duo: DuoLife, until: CalendarDate): Review[] {
  const closing = reviewsOf(rules, duo.startsOn ?? until, until).find(({ kind }) => kind === 'closing');
  return duo.reviews.map((review) =>
    review.kind === 'closing' && review.doneOn === null && closing
      ? { ...review, dueOn: closing.dueOn }
      : review,
  );
}

function refuseState(duo: DuoLife) {
  if (duo.state === 'closed') {
    return refuse('DUO_CLOSED', 'Ce duo est clos : rouvrez-le avant de le prolonger.', 'duoId');
  }
  if (duo.startsOn === null) {
    return refuse('DUO_NOT_STARTED', 'Ce duo n’a pas démarré : il n’y a rien à prolonger.', 'duoId');
  }
  if (duo.endsOn !== null) return undefined;
  return refuse(
    'DUO_WITHOUT_TERM',
    'Ce programme ne fixe pas de terme : il n’y a rien à prolonger.',
    'duoId',
  );
}

function refuseTimes({ changes: { extension } }: CalendarRules, duo: DuoLife) {
  if (!extension) {
    const message = 'Ce programme n’a pas de prolongation : clôturez le duo à son terme.';
    return refuse('EXTENSION_NOT_ALLOWED', message, 'duoId');
  }
  if (duo.extensions.length < extension.times) return undefined;
  const message = `Ce duo a déjà été prolongé ${extension.times} fois, autant que le programme le permet.`;
  return refuse('EXTENSION_USED', `${message} Préparez sa clôture.`, 'duoId');
}

function refuseUntil(rules: CalendarRules, duo: DuoLife, until: CalendarDate) {
  if (duo.endsOn !== null && until <= duo.endsOn) {
    const message = `Le duo va déjà jusqu’au ${frenchDate(duo.endsOn)} : choisissez un jour suivant.`;
    return refuse('EXTENSION_TOO_SHORT', message, 'until');
  }
  const latest = latestEnd(rules, duo);
  if (latest === null || until <= latest) return undefined;
  const message = `Le programme permet de prolonger ce duo jusqu’au ${frenchDate(latest)} : choisissez ce jour ou un jour d’avant.`;
  return refuse('EXTENSION_TOO_LONG', message, 'until');
}
