import { type DuosMoved, movedSentence, namesOf, olderThan } from './moves.js';

const duo = (id: string, versionNumber: number) => ({
  id,
  versionNumber,
  mentor: { displayName: 'Claire' },
  mentee: { displayName: 'Amina' },
  charter: { renewal: false },
});
const NOTHING: DuosMoved = { __typename: 'DuosMoved', moved: 0, toSign: 0, kept: 0, refused: [] };

describe('duos that go to another version of their programme', () => {
  it('are those that live under an older one', () => {
    const [first, second, third] = [duo('a', 1), duo('b', 2), duo('c', 3)];
    expect(olderThan([first, second, third], 3)).toEqual([first, second]);
    expect(namesOf(first)).toBe('Claire et Amina');
  });

  it('are counted by what became of them', () => {
    expect(movedSentence({ ...NOTHING, moved: 1 }, 3)).toBe('1 duo vit maintenant sous la version 3.');
    const refused = [
      { duoId: 'a', message: '' },
      { duoId: 'b', message: '' },
    ];
    expect(movedSentence({ ...NOTHING, moved: 2, toSign: 1, refused }, 3)).toBe(
      '2 duos vivent maintenant sous la version 3. 1 duo a la charte à signer avant d’y passer. 2 duos restent où ils sont.',
    );
    expect(movedSentence({ ...NOTHING, kept: 2 }, 3)).toBe('2 duos y étaient déjà ou l’attendaient.');
  });
});
