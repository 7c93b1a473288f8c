import { indicatorOf } from '../catalogue/catalogue.js';
import type { IndicatorsSettings } from '../catalogue/indicators-section.js';
import type { Measure } from '../measures/measure.js';
import { type IndicatorSummary, type MeasuredPerson, summarise } from './indicator-summary.js';

/** Every measured indicator of a programme, in the programme's order, once for each role it is about. */
export function summariseAll(
  { measured, smallestGroup }: IndicatorsSettings,
  measures: readonly Measure[],
  people: readonly MeasuredPerson[],
): IndicatorSummary[] {
  return measured.flatMap(({ indicator: key, moments }) => {
    const indicator = indicatorOf(key);
    const from = moments[0];
    if (!indicator || from === undefined) return [];
    return indicator.about.map((role) =>
      summarise({ indicator, role, from }, measures, people, smallestGroup),
    );
  });
}
