import fc from 'fast-check';
import { type AfterDuo, becomesAlumni, returnsFromAlumni } from './alumni.js';

const OVER: AfterDuo = { agreed: true, hasAnother: false, wantsAnother: false };

describe('who becomes an alumni', () => {
  test.each<[string, 'charter' | 'active' | 'closed', Partial<AfterDuo>, boolean]>([
    ['agreed, and the duo is closed', 'closed', {}, true],
    ['agreed while the duo goes on', 'active', {}, false],
    ['was not asked', 'closed', { agreed: null }, false],
    ['said no', 'closed', { agreed: false }, false],
    ['is in another duo', 'closed', { hasAnother: true }, false],
    ['is to have another duo', 'closed', { wantsAnother: true }, false],
  ])('somebody who %s', (_, state, more, expected) => {
    expect(becomesAlumni({ state }, { ...OVER, ...more })).toBe(expected);
  });

  test('comes back with the duo, or for another one', () => {
    expect(returnsFromAlumni({ state: 'active' }, OVER)).toBe(true);
    expect(returnsFromAlumni({ state: 'closed' }, { ...OVER, wantsAnother: true })).toBe(true);
    expect(returnsFromAlumni({ state: 'closed' }, { ...OVER, agreed: false })).toBe(false);
  });

  test('never leaves and comes back by the same facts', () => {
    const facts = fc.record({
      agreed: fc.option(fc.boolean()),
      hasAnother: fc.boolean(),
      wantsAnother: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom('charter', 'active', 'closed'), facts, (state, after) => {
        expect(becomesAlumni({ state }, after) && returnsFromAlumni({ state }, after)).toBe(false);
      }),
    );
  });
});
