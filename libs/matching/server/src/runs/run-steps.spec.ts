import fc from 'fast-check';
import { RUN_STEPS, percentOf, stepLabel } from './run-steps.js';

describe('the progress of a run', () => {
  const place = fc.tuple(
    fc.integer({ min: 0, max: RUN_STEPS.length - 1 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('never falls from one step to the next, and never claims the end', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [[s, a], [t, b]] = [one, other].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
        expect(percentOf(RUN_STEPS[s], a)).toBeLessThanOrEqual(percentOf(RUN_STEPS[t], b));
        expect(percentOf(RUN_STEPS[t], b)).toBeLessThan(100);
      }),
    );
  });

  it('is told in French', () => {
    expect(RUN_STEPS.map((step) => stepLabel(step, 'fr'))).toEqual([
      'Lecture du vivier',
      'Calcul des scores',
      'Recherche de l’optimum',
      'Vérification de la preuve',
      'Enregistrement des propositions',
    ]);
  });
});
