import type { MessageLanguage } from '@tdu/kernel';
import { count } from '../words/localized.js';
import type { ReleaseDecision, ReleaseReason } from './decide-release.js';

type Sentence = (decision: ReleaseDecision) => string;

const SENTENCES: Readonly<Record<MessageLanguage, Readonly<Record<ReleaseReason, Sentence>>>> = {
  fr: {
    'waited-enough': () => 'Annoncer : l’une des deux personnes a atteint l’attente maximale du programme.',
    'nothing-better': ({ agreeing, futures }) =>
      `Annoncer : rien de mieux n’est attendu pour ces deux personnes dans ${agreeing} des ${futures} suites possibles.`,
    'better-expected': ({ expectedGain, agreeing, futures }) =>
      `Retenir : au rythme des dernières arrivées, attendre rapporterait en moyenne ${atLeast('fr', expectedGain)}, attente déduite ; l’annonce immédiate ne coûte presque rien dans ${agreeing} des ${futures} suites possibles seulement.`,
    'better-today': () =>
      'Retenir : l’une des deux personnes convient mieux à quelqu’un qui attend aussi aujourd’hui et aurait peu d’autres choix ; regardez ses alternatives avant d’annoncer.',
    'no-policy': () => 'Annoncer : ce programme ne retient aucune proposition.',
    'large-pool': () => 'Annoncer : dans un vivier aussi grand, attendre n’apporte presque rien.',
  },
  en: {
    'waited-enough': () => 'Announce: one of the two has reached the longest wait of the programme.',
    'nothing-better': ({ agreeing, futures }) =>
      `Announce: nothing better is expected for these two in ${agreeing} of ${futures} possible futures.`,
    'better-expected': ({ expectedGain, agreeing, futures }) =>
      `Hold: at the pace of recent arrivals, waiting would bring ${atLeast('en', expectedGain)} on average, the wait deducted; announcing now costs next to nothing in only ${agreeing} of ${futures} possible futures.`,
    'better-today': () =>
      'Hold: one of the two is better placed with somebody else who waits today and would have few other choices; look at the alternatives before announcing.',
    'no-policy': () => 'Announce: this programme holds no proposal back.',
    'large-pool': () => 'Announce: in a pool this large, waiting brings next to nothing.',
  },
};

/** The advice with its reason and figures, as a coordinator reads it. */
export function releaseSentence(decision: ReleaseDecision, language: MessageLanguage): string {
  return SENTENCES[language][decision.reason](decision);
}

function atLeast(language: MessageLanguage, gain: number): string {
  if (gain < 1) return language === 'fr' ? 'un peu plus' : 'slightly more';
  const points = count(language, gain, 'point', 'points');
  return language === 'fr' ? `au moins ${points}` : `at least ${points}`;
}
