import { calledSentence } from './waiting-list.js';

describe('calling people from the waiting list', () => {
  it('says how many came, and where they are found', () => {
    expect(calledSentence(1, 1)).toMatch(/^1 personne est appelée : .*« Personnes »/);
    expect(calledSentence(3, 3)).toMatch(/^3 personnes sont appelées/);
  });

  it('says when somebody no longer fits', () => {
    expect(calledSentence(2, 3)).toContain('ne remplissent plus');
    expect(calledSentence(0, 3)).toMatch(/^Personne n’a été appelé/);
  });
});
