import { namings, unreadSentence } from './namings.js';

const programmes = [{ id: 'p', name: 'Duos de demain' }];
const person = (name: string, programmeId: string | null, isActive = true) => ({
  ...{ userId: name, name, programmeId, isActive },
});

describe('who is named to read the confidential reports', () => {
  it('reads those of the whole association, or of the programmes that name nobody', () => {
    expect(namings([person('Idriss', null)], programmes)).toEqual([
      { key: 'Idriss', sentence: 'Idriss, pour toute l’association', warning: null },
    ]);
    const lines = namings([person('Nora', 'p'), person('Idriss', null)], programmes);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'Idriss, pour tous les autres programmes',
      'Nora, pour le programme « Duos de demain »',
    ]);
  });

  it('leaves programmes unread while nobody is named for them nor for the association', () => {
    const two = [...programmes, { id: 'q', name: 'Tandems' }];
    expect(unreadSentence([person('Nora', 'p')], two)).toContain('signalements de « Tandems ».');
    expect(unreadSentence([person('Nora', 'p')], programmes)).toBeNull();
    expect(unreadSentence([person('Nora', 'p'), person('Idriss', null)], two)).toBeNull();
  });

  it('is told apart from somebody who left: nobody reads then', () => {
    expect(namings([person('Idriss', null, false)], programmes)[0].warning).toContain('Nommez quelqu’un');
  });
});
