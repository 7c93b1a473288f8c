import type { SectionWords } from '@tdu/programmes-domain';
import { ACHIEVEMENT_LABELS } from './achievement.js';
import { CATALOGUE } from './catalogue.js';
import { MOMENT_LABELS } from './moment.js';

/** How a coordinator is told where a rule of measuring stands. */
export const INDICATORS_WORDS: SectionWords = {
  ...Object.fromEntries(CATALOGUE.map(({ key, label }) => [key, label])),
  ...MOMENT_LABELS,
  ...ACHIEVEMENT_LABELS,
  indicators: 'Indicateurs',
  measured: 'Mesurés',
  indicator: 'Indicateur',
  moments: 'Moments',
  achieved: 'Compte pour l’objectif annuel',
  smallestGroup: 'Plus petit groupe montré',
  startWithinDays: 'Premières mesures sans bilan de démarrage, sous (jours)',
};
