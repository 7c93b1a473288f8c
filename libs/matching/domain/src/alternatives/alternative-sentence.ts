import type { MessageLanguage } from '@tdu/kernel';
import { count } from '../words/localized.js';
import type { Alternative } from './alternatives.js';

/** What choosing this pair would cost everyone together, in one sentence: points, who would wait, who would change. */
export function alternativeSentence(alternative: Alternative, language: MessageLanguage): string {
  const { waiting, changes } = alternative;
  const others = changes.filter(
    ({ menteeParticipationId, from, to }) =>
      menteeParticipationId !== alternative.menteeParticipationId && from !== null && to !== null,
  );
  const effects = [
    waiting.length > 0 ? words[language].wait(waiting.length) : words[language].nobody,
    ...(others.length > 0 ? [words[language].change(others.length)] : []),
  ];
  return `${words[language].cost(alternative)} ${effects.join(words[language].and)}.`;
}

const words = {
  fr: {
    cost({ costInPoints, costAtLeast, exact }: Alternative) {
      if (costInPoints === 0) return 'Ce choix ne coûte rien à l’ensemble :';
      const points = count('fr', costInPoints, 'point', 'points');
      return exact
        ? `Ce choix coûte ${points} à l’ensemble :`
        : `Ce choix coûte entre ${costAtLeast} et ${points} à l’ensemble :`;
    },
    nobody: 'personne n’attendrait de plus',
    wait: (number: number) =>
      number === 1 ? '1 personne attendrait de plus' : `${number} personnes attendraient de plus`,
    change: (number: number) =>
      number === 1
        ? '1 autre personne accompagnée changerait de mentor'
        : `${number} autres personnes accompagnées changeraient de mentor`,
    and: ' et ',
  },
  en: {
    cost({ costInPoints, costAtLeast, exact }: Alternative) {
      if (costInPoints === 0) return 'This choice costs the cohort nothing:';
      const points = count('en', costInPoints, 'point', 'points');
      return exact
        ? `This choice costs the cohort ${points}:`
        : `This choice costs the cohort between ${costAtLeast} and ${points}:`;
    },
    nobody: 'nobody more would wait',
    wait: (number: number) => `${count('en', number, 'person', 'people')} more would wait`,
    change: (number: number) => `${count('en', number, 'other mentee', 'other mentees')} would change mentor`,
    and: ' and ',
  },
};
