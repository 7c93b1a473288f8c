import { type Goal, inOrder, ownerNames, progressSentence, stepFacts, type GoalStep } from './goal.js';

const step = (part: Partial<GoalStep> = {}): GoalStep => ({
  ...{ id: 's', label: 'Faire le CV', owner: 'mentee', state: 'todo' },
  ...{ dueOn: null, doneOn: null, isLate: false },
  ...part,
});
const goal = (id: string, state: Goal['state'], steps: GoalStep[] = []): Goal => ({
  ...{ id, label: 'Trouver un emploi', state, dueOn: null, isLate: false, steps },
});
const names = ownerNames({
  mentor: { id: 'm', displayName: 'Claire' },
  mentee: { id: 'n', displayName: 'Nora' },
});

describe('a goal on screen', () => {
  it('stands before those that are over', () => {
    const goals = [goal('a', 'dropped'), goal('b', 'reached'), goal('c', 'open'), goal('d', 'open')];
    expect(inOrder(goals).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('says how many of its steps are done, those given up not counted', () => {
    const steps = [
      step({ state: 'done' }),
      step({ state: 'done' }),
      step({ state: 'doing' }),
      step({ state: 'dropped' }),
    ];
    expect(progressSentence({ steps })).toBe('2 étapes faites sur 3');
    expect(progressSentence({ steps: steps.slice(2) })).toBe('0 étape faite sur 1');
    expect(progressSentence({ steps: [] })).toBeNull();
  });

  it('names who has a step in hand, and by when', () => {
    expect(stepFacts(step(), names)).toBe('Nora');
    expect(stepFacts(step({ owner: 'both', state: 'doing', dueOn: '2026-12-01' }), names)).toBe(
      'Les deux · en cours · pour le 1er décembre 2026',
    );
    expect(stepFacts(step({ dueOn: '2026-11-02', isLate: true }), names)).toBe(
      'Nora · attendue depuis le 2 novembre 2026',
    );
    expect(stepFacts(step({ state: 'done', dueOn: '2026-11-02', doneOn: '2026-11-03' }), names)).toBe(
      'Nora · faite le 3 novembre 2026',
    );
  });
});
