import { writtenLanguage } from './language.js';

describe('writtenLanguage', () => {
  it('is the one somebody asked for, French where this software does not write it or nobody asked', () => {
    expect(writtenLanguage('en')).toBe('en');
    expect(['fr', 'fa', '', null, undefined].map(writtenLanguage)).toEqual(Array(5).fill('fr'));
  });
});
