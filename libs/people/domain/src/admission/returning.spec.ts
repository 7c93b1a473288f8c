import { decideAdmission, participationTransitions, stateOnReturn } from './admission.js';

describe('an alumni who takes part again', () => {
  test.each([
    [[], 'admitted'],
    [['Casier judiciaire'], 'screening'],
  ] as const)('with %j open is %s', (open, state) => {
    expect(stateOnReturn(open.length > 0)).toBe(state);
    const facts = { state: 'alumni' as const, openSteps: [...open], inOpenDuo: true };
    expect(decideAdmission(facts, state, null)).toEqual({ ok: true, value: state });
  });

  test('enters no pool by hand with a step open either', () => {
    const facts = { state: 'alumni' as const, openSteps: ['Entretien'], inOpenDuo: false };
    expect(decideAdmission(facts, 'admitted', null)).toMatchObject({
      refusal: { code: 'ADMISSION_STEPS_OPEN' },
    });
    expect(participationTransitions.alumni).not.toContain('declined');
  });
});
