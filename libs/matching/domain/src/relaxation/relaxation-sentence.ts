import type { MessageLanguage } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { ruleLabel } from '../run/reason-sentence.js';
import { count } from '../words/localized.js';
import { bandWord, slotWord } from '../words/terms.js';
import type { Relaxation, RelaxedStep } from './relaxations.js';

/** What to do, in the infinitive, and what it would open: one sentence for the coordinator. */
export function relaxationSentence(
  { steps, opens }: Relaxation,
  role: ParticipantRole,
  language: MessageLanguage,
): string {
  const all = steps
    .map((step) => stepWords(step, role, language))
    .join(language === 'fr' ? ', et ' : ', and ');
  const first = all.charAt(0).toLocaleUpperCase(language) + all.slice(1);
  return language === 'fr' ? `${first} : ${effect.fr(opens, role)}.` : `${first}: ${effect.en(opens, role)}.`;
}

/** One step in words, without its effect. */
export function stepWords(step: RelaxedStep, role: ParticipantRole, language: MessageLanguage): string {
  const write = WORDS[`${step.rule}/${step.step}`] ?? WORDS[step.rule];
  return write ? write(language, step, role) : liftWords(step.rule, language);
}

const effect = {
  fr: (opens: number, role: ParticipantRole) =>
    opens < 2
      ? `${others(opens, role, 'fr')} deviendrait possible`
      : `${others(opens, role, 'fr')} deviendraient possibles`,
  en: (opens: number, role: ParticipantRole) => `${others(opens, role, 'en')} would become possible`,
};

function others(number: number, role: ParticipantRole, language: MessageLanguage): string {
  if (role === 'mentee') return count(language, number, 'mentor', 'mentors');
  return language === 'fr'
    ? count('fr', number, 'mentoré·e', 'mentoré·es')
    : count('en', number, 'mentee', 'mentees');
}

function liftWords(rule: string, language: MessageLanguage): string {
  const label = ruleLabel(rule.replace(/^own-/, ''))[language];
  return language === 'fr' ? `lever la règle « ${label} »` : `lift the rule “${label}”`;
}

type Write = (language: MessageLanguage, step: RelaxedStep, role: ParticipantRole) => string;
const both =
  (fr: string, en: string): Write =>
  (language) =>
    language === 'fr' ? fr : en;
const list = (values: unknown, language: MessageLanguage) =>
  (values as readonly string[]).map((slot) => slotWord(slot, language)).join(', ');
const WISHED = {
  fr: { female: 'd’une femme', male: 'd’un homme' },
  en: { female: 'for a woman', male: 'for a man' },
} as const;

/** By rule, or by rule and step. A wish is the person's own: it is asked about once, never pressed. */
const WORDS: Readonly<Record<string, Write>> = {
  'territory/farther': (language, { facts }) =>
    language === 'fr'
      ? `accepter la distance « ${bandWord(String(facts.band), 'fr')} »`
      : `accept the distance “${bandWord(String(facts.band), 'en')}”`,
  'territory/own-video': both('convenir de la visio avec cette personne', 'agree on video with this person'),
  'territory/their-video': (language, _step, role) =>
    language === 'fr'
      ? `convenir de la visio avec ${role === 'mentee' ? 'le mentor' : 'la personne accompagnée'}`
      : `agree on video with the ${role === 'mentee' ? 'mentor' : 'mentee'}`,
  'language/french-lower': (language, { facts }) =>
    language === 'fr' ? `admettre le français dès ${facts.to}` : `accept French from ${facts.to}`,
  'language/common-lower': (language, { facts }) =>
    language === 'fr'
      ? `admettre une langue commune dès ${facts.to}`
      : `accept a common language from ${facts.to}`,
  language: both('prévoir un·e interprète', 'provide an interpreter'),
  'availability/slot-more': (language, { level, facts }) => {
    const slots = list(facts.slots, language);
    const named = slots ? ` (${slots})` : '';
    return language === 'fr'
      ? `trouver avec cette personne ${level === 1 ? 'un créneau libre' : 'deux créneaux libres'} de plus${named}`
      : `find ${level === 1 ? 'one more free slot' : 'two more free slots'} with this person${named}`;
  },
  'gender-wish/own-wish': (language, { facts }) => {
    const wish = WISHED[language][facts.wish as 'female' | 'male'];
    return language === 'fr'
      ? `demander à cette personne si son souhait ${wish} peut changer, sans insister, ou recruter selon ce souhait`
      : `ask this person whether the wish ${wish} may change, without pressing, or recruit for it`;
  },
  'gender-wish': both(
    'demander si les souhaits d’une femme ou d’un homme peuvent changer, sans insister',
    'ask whether wishes for a woman or a man may change, without pressing',
  ),
  compatriot: both(
    'demander si le refus d’un·e compatriote tient toujours, sans insister',
    'ask whether the refusal of a compatriot still stands, without pressing',
  ),
  'past-pair': both(
    'reformer un ancien duo, si les deux le demandent',
    'form a former duo again, if both ask for it',
  ),
  'own-screening': (language, { facts }) => {
    const steps = ((facts.missing ?? []) as readonly string[]).join(', ');
    return language === 'fr'
      ? `terminer l’admission de cette personne (${steps})`
      : `complete the admission of this person (${steps})`;
  },
  screening: (language, _step, role) =>
    language === 'fr'
      ? `terminer l’admission de ${role === 'mentee' ? 'mentors en attente' : 'personnes accompagnées en attente'}`
      : `complete the admission of ${role === 'mentee' ? 'mentors' : 'mentees'} under way`,
  capacity: (language, _step, role) =>
    language === 'fr'
      ? role === 'mentee'
        ? 'demander une place de plus à un mentor complet'
        : 'attendre la fin d’un duo en cours'
      : role === 'mentee'
        ? 'ask a full mentor for one place more'
        : 'wait for a duo under way to end',
  'own-age-bounds': both(
    'orienter cette personne vers un programme de son âge, ou lever la règle d’âge',
    'suggest a programme for this person’s age, or lift the age rule',
  ),
  'own-gender-only': both(
    'orienter cette personne vers un programme ouvert à toutes et à tous',
    'suggest a programme that is open to everybody',
  ),
  'own-area': both(
    'orienter cette personne vers un programme de son département, ou ajouter ce département au programme',
    'suggest a programme of this person’s department, or add the department to the programme',
  ),
  'minimum-score': (language, { facts }) =>
    language === 'fr'
      ? `abaisser le score minimal à ${facts.best}`
      : `lower the minimum score to ${facts.best}`,
};
