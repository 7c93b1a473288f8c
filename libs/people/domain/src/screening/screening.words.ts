import type { SectionWords } from '@tdu/programmes-domain';

/** How a coordinator is told where a rule of admission stands. */
export const SCREENING_WORDS: SectionWords = {
  screening: 'Admission',
  mentor: 'Mentors',
  mentee: 'Mentoré·e·s',
  registrationAge: 'Âge à l’inscription',
  minimumAge: 'Âge minimal',
  maximumAge: 'Âge maximal',
  mostDuos: 'Duos à la fois, au plus',
  steps: 'Étapes',
  label: 'Nom',
  column: 'Colonne du tableau',
  kind: 'Nature',
  questions: 'Questions',
  choices: 'Réponses au choix',
  validityMonths: 'Valable (mois)',
};
