import type { SectionWords } from '@tdu/programmes-domain';
import { RULE_LABELS } from './rule-label.js';

/** How a coordinator is told where a rule of reminders stands. */
export const REMINDERS_WORDS: SectionWords = {
  ...RULE_LABELS,
  reminders: 'Rappels',
  rules: 'Règles',
  kind: 'À propos de',
  afterDays: 'Après (jours)',
  repeatEveryDays: 'Puis tous les (jours)',
  maximum: 'Au plus (fois)',
  to: 'À',
  mentor: 'mentor',
  mentee: 'mentoré·e',
  coordinator: 'coordination',
  reviews: 'Bilans',
  texts: 'Mots du programme',
  mails: 'Mails du programme',
  subject: 'Objet',
  body: 'Texte',
  fr: 'français',
  en: 'anglais',
};
