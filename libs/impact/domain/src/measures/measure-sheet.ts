import { indicatorOf } from '../catalogue/catalogue.js';
import type { Indicator } from '../catalogue/indicator.js';
import type { IndicatorsSettings } from '../catalogue/indicators-section.js';
import { COUNT_BANDS, MEASURED_CEFR, SCALE_WORDS } from '../catalogue/kind.js';
import { MOMENTS, type Moment } from '../catalogue/moment.js';
import { LARGEST_COUNT } from './read-value.js';

/** One line to fill in about one of the two: what is measured, and when. */
export interface SheetLine {
  readonly moment: Moment;
  readonly indicator: Indicator;
  readonly role: 'mentor' | 'mentee';
}

/** A value that a line may be given: as it is typed, and in French words. */
export interface ValueChoice {
  readonly value: string;
  readonly label: string;
}

/** What a programme measures of a duo, moment after moment in the programme's order; what is computed is not asked. */
export function measureSheet({ measured }: Pick<IndicatorsSettings, 'measured'>): SheetLine[] {
  return MOMENTS.flatMap((moment) =>
    measured
      .filter(({ moments }) => moments.includes(moment))
      .flatMap(({ indicator: key }): SheetLine[] => {
        const indicator = indicatorOf(key);
        return indicator ? indicator.about.map((role) => ({ moment, indicator, role })) : [];
      }),
  );
}

/** The values to choose from, in order; none for what is counted: a number up to the largest count. */
export function choicesOf({ kind }: Indicator): ValueChoice[] {
  if (kind === 'event') return [yes(), no()];
  if (kind === 'scale')
    return SCALE_WORDS.map((word, degree) => ({ value: String(degree), label: `${degree} : ${word}` }));
  if (kind === 'cefr') return MEASURED_CEFR.map((level) => ({ value: level, label: level }));
  return kind === 'count_band' ? COUNT_BANDS.map((band) => ({ value: band, label: band })) : [];
}

/** A kept number as it would be typed: what `readValue` reads into the same number. */
export function typedValue({ kind }: Indicator, value: number): string {
  if (kind === 'event') return (value === 1 ? yes() : no()).value;
  if (kind === 'cefr') return MEASURED_CEFR[value - 1] ?? '';
  return kind === 'count_band' ? (COUNT_BANDS[value] ?? '') : String(value);
}

/** The largest number of what is counted; null for every other kind. */
export function largestOf({ kind }: Indicator): number | null {
  return kind === 'count' ? LARGEST_COUNT : null;
}

function yes(): ValueChoice {
  return { value: 'oui', label: 'Oui' };
}

function no(): ValueChoice {
  return { value: 'non', label: 'Non' };
}
