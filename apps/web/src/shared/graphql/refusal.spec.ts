import { isRefusal, refusalAt, refusalElsewhere } from './refusal.js';

const refusal = { code: 'DUO_CLOSED', message: 'Ce duo est clos.', path: ['input', 'heldOn'] };

describe('refusals', () => {
  it('are told from the success type', () => {
    expect(isRefusal(refusal)).toBe(true);
    expect(isRefusal({ id: '1', state: 'active' })).toBe(false);
  });

  it('go beside the field they name', () => {
    expect(refusalAt(refusal, 'heldOn')).toBe('Ce duo est clos.');
    expect(refusalAt(refusal, 'minutes')).toBeNull();
    expect(refusalAt(null, 'heldOn')).toBeNull();
  });

  it('stand above a form that has no such field', () => {
    expect(refusalElsewhere(refusal, ['minutes', 'note'])).toBe('Ce duo est clos.');
    expect(refusalElsewhere({ ...refusal, path: [] }, ['heldOn'])).toBe('Ce duo est clos.');
    expect(refusalElsewhere(refusal, ['minutes', 'heldOn'])).toBeNull();
    expect(refusalElsewhere(null, ['heldOn'])).toBeNull();
  });
});
