import { longDate } from '../../../shared/format/dates.js';
import { count } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { ThirdPlacesQuery } from './companions.operations.js';

export type ThirdPlace = NonNullable<ResultOf<typeof ThirdPlacesQuery>['duo']>['thirdPlaces'][number];
export type Companion = ThirdPlace['companions'][number];

/** Whoever holds the place without an end, or comes to hold it. */
export function holderOf({ companions }: Pick<ThirdPlace, 'companions'>): Companion | null {
  const last = companions.at(-1);
  return last?.endsOn === null ? last : null;
}

/** « du 3 mai 2026 au 1er juin 2026, 29 nuits » */
export function staySentence({ startsOn, endsOn, nights }: Companion): string {
  const days = endsOn
    ? `du ${longDate(startsOn)} au ${longDate(endsOn)}`
    : `à partir du ${longDate(startsOn)}`;
  return nights ? `${days}, ${count(nights, 'nuit')}` : days;
}

/** « Passage de relais entre le 3 et le 17 mai »; null where the place does not pass on. */
export function handoverSentence({
  changeFrom,
  changeUntil,
}: Pick<ThirdPlace, 'changeFrom' | 'changeUntil'>): string | null {
  if (!changeFrom || !changeUntil) return null;
  return `Passage de relais entre le ${longDate(changeFrom)} et le ${longDate(changeUntil)}.`;
}
