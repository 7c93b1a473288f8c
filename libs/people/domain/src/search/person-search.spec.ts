import fc from 'fast-check';
import { personSearch } from './person-search.js';

describe('what somebody types to find a person', () => {
  test.each([
    ['  ', null],
    ['Zoé', { by: 'name', words: ['zoe'] }],
    ['BEN ALI Hélène', { by: 'name', words: ['helene', 'ben', 'ali'] }],
    ['Nora@Example.org', { by: 'email', start: 'nora@example.org' }],
    ['06 20 53 80 75', { by: 'phone', phone: '+33620538075' }],
    ['+44 20 7946 0958', { by: 'phone', phone: '+442079460958' }],
    ["O'Neill", { by: 'name', words: ['neill', 'o'] }],
  ])('%j is read as %j', (text, search) => expect(personSearch(text)).toEqual(search));

  test('is the same in capitals and without accents', () => {
    const name = fc.stringMatching(/^[a-zéèàçï]{2,12}$/);
    fc.assert(
      fc.property(name, (text) => {
        expect(personSearch(text.toUpperCase())).toEqual(personSearch(text));
        expect(personSearch(text.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(personSearch(text));
      }),
    );
  });
});
