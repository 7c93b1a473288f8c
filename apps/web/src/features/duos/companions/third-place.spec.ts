import { handoverSentence, holderOf, staySentence } from './third-place.js';

const stay = (startsOn: string, endsOn: string | null, nights: number | null = null) => ({
  participationId: startsOn,
  displayName: 'Claire',
  startsOn,
  endsOn,
  nights,
});

describe('a third place', () => {
  it('is held by the last one whose stay has no end', () => {
    const open = stay('2026-06-01', null);
    expect(holderOf({ companions: [stay('2026-05-01', '2026-05-31'), open] })).toBe(open);
    expect(holderOf({ companions: [stay('2026-05-01', '2026-05-31')] })).toBeNull();
    expect(holderOf({ companions: [] })).toBeNull();
  });

  it('says from when to when, and the nights where they count', () => {
    expect(staySentence(stay('2026-05-03', '2026-06-01', 29))).toBe(
      'du 3 mai 2026 au 1er juin 2026, 29 nuits',
    );
    expect(staySentence(stay('2026-05-03', null))).toBe('à partir du 3 mai 2026');
  });

  it('says when it passes on', () => {
    expect(handoverSentence({ changeFrom: '2026-06-01', changeUntil: '2026-06-15' })).toBe(
      'Passage de relais entre le 1er juin 2026 et le 15 juin 2026.',
    );
    expect(handoverSentence({ changeFrom: null, changeUntil: null })).toBeNull();
  });
});
