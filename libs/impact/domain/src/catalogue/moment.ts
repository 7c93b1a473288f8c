/** When an indicator is measured, in order. The two last ones only where the programme says so. */
export const MOMENTS = ['start', 'mid_term', 'end', 'after_6_months', 'after_12_months'] as const;
export type Moment = (typeof MOMENTS)[number];

export const MOMENT_LABELS: Readonly<Record<Moment, string>> = {
  start: 'Début',
  mid_term: 'Mi-parcours',
  end: 'Fin',
  after_6_months: '6 mois après',
  after_12_months: '12 mois après',
};
