import type { Alternative } from './alternatives.js';
import { alternativeSentence } from './alternative-sentence.js';

const swap: Alternative = {
  mentorParticipationId: 'm2',
  menteeParticipationId: 'e1',
  score: 700,
  parts: [],
  costInPoints: 35,
  costAtLeast: 35,
  exact: true,
  waiting: [],
  changes: [
    { menteeParticipationId: 'e1', from: 'm1', to: 'm2' },
    { menteeParticipationId: 'e2', from: 'm2', to: 'm1' },
  ],
};
const waiting = [{ role: 'mentee' as const, participationId: 'e2' }];

describe('what another choice costs, in words', () => {
  it('names the points and who would change', () => {
    expect(alternativeSentence(swap, 'fr')).toBe(
      'Ce choix coûte 35 points à l’ensemble : personne n’attendrait de plus et 1 autre personne accompagnée changerait de mentor.',
    );
    expect(alternativeSentence(swap, 'en')).toBe(
      'This choice costs the cohort 35 points: nobody more would wait and 1 other mentee would change mentor.',
    );
  });

  it('names who would wait', () => {
    const alone = { ...swap, waiting, changes: [{ ...swap.changes[1], to: null }] };
    expect(alternativeSentence(alone, 'fr')).toBe(
      'Ce choix coûte 35 points à l’ensemble : 1 personne attendrait de plus.',
    );
    expect(alternativeSentence(alone, 'en')).toBe(
      'This choice costs the cohort 35 points: 1 person more would wait.',
    );
  });

  it('says when it costs nothing, and when only bounds are known', () => {
    expect(alternativeSentence({ ...swap, costInPoints: 0, costAtLeast: 0 }, 'fr')).toMatch(
      /^Ce choix ne coûte rien à l’ensemble : /,
    );
    expect(alternativeSentence({ ...swap, costAtLeast: 12, exact: false }, 'fr')).toMatch(
      /^Ce choix coûte entre 12 et 35 points à l’ensemble : /,
    );
  });
});
