import type { SectionWords } from '@tdu/programmes-domain';
import { CRITERIA } from './criteria/registry.js';
import { RULES } from './rules/registry.js';

/** Criteria and rules by their own French labels. */
const REGISTERED = Object.fromEntries([...RULES, ...CRITERIA].map(({ key, label }) => [key, label.fr]));

/** How a coordinator is told where a rule of matching stands. */
export const MATCHING_WORDS: SectionWords = {
  ...REGISTERED,
  matching: 'Appariement',
  rules: 'Conditions impératives',
  criteria: 'Critères',
  rule: 'Condition',
  criterion: 'Critère',
  weight: 'Poids',
  direction: 'Sens',
  closeness: 'ressemblance',
  difference: 'différence',
  missing: 'Si l’information manque',
  none: 'aucun point',
  half: 'la moitié des points',
  full: 'tous les points',
  hardBelow: 'Exigé à partir de',
  reason: 'Pourquoi',
  role: 'Pour',
  mentor: 'le mentor',
  mentee: 'la personne accompagnée',
  from: 'À partir de (ans)',
  to: 'Jusqu’à (ans)',
  ideal: 'Écart idéal (ans)',
  tolerance: 'Tolérance (ans)',
  within: 'Distance au plus',
  orVideo: 'Ou en visio',
  bands: 'Points selon la distance',
  enough: 'Suffisant à partir de',
  atLeast: 'Au moins',
  enoughFrench: 'Français suffisant',
  commonFrom: 'Langue commune à partir de',
  unknownLevel: 'Niveau supposé s’il n’est pas dit',
  halfAfterDays: 'Moitié des points après (jours)',
  minimumScore: 'Score minimal',
  answerWithinDays: 'Délai de réponse (jours)',
  departments: 'Départements',
  fairness: 'Équité',
  groups: 'Groupes au taux minimal',
  by: 'Comparés par',
  minimumRate: 'Taux minimal (%)',
  channel: 'origine',
  department: 'département',
  key: 'Groupe',
  female: 'femmes',
  male: 'hommes',
};
