import { groupWord } from './fairness.js';

describe('a group on screen', () => {
  it.each([
    ['gender', 'female', 'Femmes'],
    ['gender', 'not-told', 'Non renseigné'],
    ['language', 'not-told', 'Français seulement'],
    ['language', 'dari', 'dari'],
    ['department', '93', 'Département 93'],
    ['channel', 'CADA Amiens', 'CADA Amiens'],
  ] as const)('by %s, %s is « %s »', (by, key, word) => {
    expect(groupWord(by, key)).toBe(word);
  });
});
