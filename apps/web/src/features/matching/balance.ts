import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { BalancePreviewQuery } from './balance.operations.js';

export type BalancePreview = NonNullable<ResultOf<typeof BalancePreviewQuery>['balancePreview']>;
export type BalancePosition = BalancePreview['positions'][number];

/** Where the slider stops. */
export const STEPS = [0, 25, 50, 75, 100] as const;

/** « 0 » is the programme's score alone, « 100 » waiting alone. */
export function positionWords(waiting: number): string {
  if (waiting === 0) return 'Qualité seule';
  if (waiting === 100) return 'Attente seule';
  return `${waiting} % d’attente`;
}

/** One decimal as a French reader writes it; « – » for nothing. */
export function decimal(value: number | null | undefined): string {
  return value === null || value === undefined
    ? '–'
    : value.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
}

/** A difference with its sign: « +3,2 », « −4 », « 0 ». */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return value > 0 ? `+${decimal(value)}` : decimal(value).replace('-', '−');
}

/** The figures that the chart draws; the same objects that the table prints. */
export interface Curve {
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

/** What the chart shows of a preview: quality falls, waiting of those left falls too. */
export function curvesOf(positions: readonly BalancePosition[]): Curve[] {
  return [
    { label: 'Score moyen', unit: 'sur 1 000', values: positions.map(({ meanScore }) => meanScore ?? null) },
    {
      label: 'Attente moyenne des personnes sans duo',
      unit: 'jours',
      values: positions.map(({ waitingLeft }) => waitingLeft.mean ?? null),
    },
  ];
}

/** Height of each value within 0–1, the largest of the curve being 1. */
export function heights(values: readonly (number | null)[]): (number | null)[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return values.map((value) => (value === null ? null : most === 0 ? 0 : value / most));
}
