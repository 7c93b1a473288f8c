import type { MessageLanguage } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { findRule } from '../rules/registry.js';
import { forbiddenPair } from '../rules/forbidden-pair.rule.js';
import { samePerson } from '../rules/same-person.rule.js';
import { type Localized, count } from '../words/localized.js';
import { MINIMUM_SCORE } from './tally.js';
import type { BlockReason } from './why-nobody.js';

const MINIMUM_LABEL: Localized = { fr: 'Score minimal du programme', en: 'Minimum score of the programme' };

/** A reason in words, for a person of that role: what stands in the way, for how many, and for how many alone. */
export function reasonSentence(
  reason: BlockReason,
  role: ParticipantRole,
  language: MessageLanguage,
): string {
  const others = (number: number) => othersWord(number, role, language);
  switch (reason.kind) {
    case 'self':
      return personSentence(reason, language);
    case 'rule':
      return ruleWords[language](ruleLabel(reason.rule)[language], reason, others);
    case 'better-placed':
      return placedWords[language](reason.possible, others);
    case 'no-candidate':
      return emptyWords[language][role];
  }
}

/** The name of a hard rule as readers see it. */
export function ruleLabel(key: string): Localized {
  if (key === MINIMUM_SCORE) return MINIMUM_LABEL;
  const always = [samePerson, forbiddenPair].find((rule) => rule.key === key);
  if (always) return always.label;
  const rule = findRule(key);
  return rule ? rule.label : { fr: key, en: key };
}

function personSentence({ rule, facts }: Extract<BlockReason, { kind: 'self' }>, language: MessageLanguage) {
  const found = findRule(rule);
  return found?.kind === 'person' ? found.sentence(facts)[language] : ruleLabel(rule)[language];
}

function othersWord(number: number, role: ParticipantRole, language: MessageLanguage): string {
  if (language === 'en')
    return role === 'mentee'
      ? count('en', number, 'mentor', 'mentors')
      : count('en', number, 'mentee', 'mentees');
  return role === 'mentee'
    ? count('fr', number, 'mentor', 'mentors')
    : count('fr', number, 'mentoré·e', 'mentoré·es');
}

type Others = (number: number) => string;
type RuleReason = Extract<BlockReason, { kind: 'rule' }>;

const ruleWords = {
  fr: (label: string, { blocked, alone, candidates }: RuleReason, others: Others) =>
    `${label} : écarte ${others(blocked)} sur ${candidates}${alone > 0 ? `, dont ${alone} pour cette seule raison` : ''}.`,
  en: (label: string, { blocked, alone, candidates }: RuleReason, others: Others) =>
    `${label}: excludes ${others(blocked)} of ${candidates}${alone > 0 ? `, ${alone} for this reason alone` : ''}.`,
};

const placedWords = {
  fr: (possible: number, others: Others) =>
    `Duo possible avec ${others(possible)}, mais d’autres personnes mieux placées ont pris les places. Nouvelle chance à la prochaine simulation.`,
  en: (possible: number, others: Others) =>
    `A duo was possible with ${others(possible)}, but people better placed took the places. Another chance at the next run.`,
};

const emptyWords = {
  fr: {
    mentee: 'Aucun mentor dans le vivier : recrutez-en.',
    mentor: 'Aucun·e mentoré·e dans le vivier pour le moment.',
  },
  en: { mentee: 'No mentor in the pool: recruit some.', mentor: 'No mentee in the pool for now.' },
};
