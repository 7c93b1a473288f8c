import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { Duo } from '../duo.js';
import { daysBefore } from '../meetings/days-before.js';
import type { CloseDuoMutation, DuoLifeQuery } from './life.operations.js';

export type Life = NonNullable<ResultOf<typeof DuoLifeQuery>['duo']>;
export type Rematch = Life['rematches'][number];
export type ClosureReason = VariablesOf<typeof CloseDuoMutation>['reason'];

/** What the coordination may decide about a duo, in the order in which it is offered. */
export const DECISIONS = {
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  extend: 'Prolonger',
  substitute: 'Changer de mentor',
  renew: 'Faire signer la charte d’aujourd’hui',
  close: 'Clore le duo',
  talk: 'Fixer l’entretien de clôture',
  rematch: 'Préparer un autre duo',
  reopen: 'Rouvrir ce duo',
} as const;
export type Decision = keyof typeof DECISIONS;

const OF_STATE: Readonly<Record<Duo['state'], readonly Decision[]>> = {
  charter: ['substitute', 'close'],
  active: ['pause', 'extend', 'substitute', 'renew', 'close'],
  paused: ['resume', 'extend', 'substitute', 'renew', 'close'],
  closed: ['talk', 'rematch', 'reopen'],
};

type Standing = Pick<Duo, 'state' | 'endsOn'>;
type Known = Pick<Life, 'latestEnd' | 'continuedById'> & {
  readonly charter: Pick<Life['charter'], 'renewal'>;
};

/** The decisions that make sense for a duo as it stands; whether its programme lets them, the api says. */
export function decisionsFor({ state, endsOn }: Standing, life: Known): Decision[] {
  const senseless = new Set<Decision>([
    ...(endsOn && life.latestEnd && life.latestEnd > endsOn ? [] : (['extend'] as const)),
    ...(life.charter.renewal ? (['renew'] as const) : []),
    ...(life.continuedById ? (['reopen', 'talk'] as const) : []),
  ]);
  return OF_STATE[state].filter((decision) => !senseless.has(decision));
}

/** What was prepared for one of the two, to be corrected; nothing chosen yet where nothing was. */
export function preparedFor(
  { rematches }: Pick<Life, 'rematches'>,
  side: Rematch['side'],
): { changes: Rematch['changes']; from: string } {
  const known = rematches.find((one) => one.side === side);
  return { changes: known?.changes ?? [], from: known?.from ?? '' };
}

/** The day after, for the first day that a field accepts: `dayAfter('2026-02-28')` → `2026-03-01`. */
export function dayAfter(date: string): string {
  return daysBefore(date, -1);
}
