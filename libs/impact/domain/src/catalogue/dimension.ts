/** The four dimensions of the source documents, and how the programme itself went. */
export const DIMENSIONS = ['employment', 'training', 'interculturality', 'cross_cutting', 'process'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  employment: 'Emploi',
  training: 'Formation',
  interculturality: 'Interculturalité',
  cross_cutting: 'Transversal',
  process: 'Déroulement',
};
