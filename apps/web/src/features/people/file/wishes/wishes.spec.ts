import { hasWishes, typedOf, type Wishes, wishesInput, wishLines } from './wishes.js';

const WISHES: Wishes = {
  ...{
    participationId: 'p',
    role: 'mentee',
    peerWish: 'language',
    mentoringYears: null,
    professionYears: null,
  },
  wishedPartnerIds: ['n'],
  partners: [
    { id: 'n', name: 'Nora Petit' },
    { id: 'p', name: 'Paul Roy' },
  ],
  keptTies: { department: '93', channel: null },
};

describe('what somebody told about a next duo', () => {
  it('goes back whole: what the file asks elsewhere is not forgotten', () => {
    expect(wishesInput(WISHES, typedOf(WISHES))).toEqual({
      ...{ participationId: 'p', peerWish: 'language', mentoringYears: null, professionYears: null },
      ...{ wishedPartnerIds: ['n'], keptTies: { department: '93', channel: null } },
    });
  });

  it('has no ties left when both are emptied, and never for a mentor', () => {
    const typed = { partnerIds: [], department: ' ', channel: '' };
    expect(wishesInput(WISHES, typed).keptTies).toBeNull();
    expect(wishesInput({ ...WISHES, role: 'mentor' }, typedOf(WISHES)).keptTies).toBeNull();
  });

  it('is told in sentences', () => {
    expect(wishLines(WISHES)).toEqual([
      'Souhaite de nouveau un duo avec Nora Petit',
      'Souhaite rester dans le département 93',
    ]);
    expect(wishLines({ ...WISHES, wishedPartnerIds: [], keptTies: null })).toEqual([]);
  });

  it('is asked of a mentor only who had a duo', () => {
    expect(hasWishes({ ...WISHES, role: 'mentor', partners: [] })).toBe(false);
    expect(hasWishes({ ...WISHES, role: 'mentor' })).toBe(true);
  });
});
