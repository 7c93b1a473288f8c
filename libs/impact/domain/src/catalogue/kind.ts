/**
 * What a value of an indicator is: a number of things, an event that took place or not, a degree 0–4, a CEFR level,
 * a band of numbers, or a figure the software computes itself from duos and meetings.
 */
export type IndicatorKind = 'count' | 'event' | 'scale' | 'cefr' | 'count_band' | 'computed';

/** Bands of "people one can count on": the rank is what is kept. */
export const COUNT_BANDS = ['0', '1 à 2', '3 à 5', '6 à 10', 'plus de 10'] as const;

/** Levels of French that can be measured; « natif » stands above C2 and is never a measure. */
export const MEASURED_CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Degrees 0–4 in words, as a questionnaire shows them. */
export const SCALE_WORDS = ['pas du tout', 'un peu', 'moyennement', 'bien', 'tout à fait'] as const;
