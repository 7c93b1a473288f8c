import { nextAct, standingOf } from './team-referral.js';

describe('a referral as the team follows it', () => {
  it('is closed while nothing came of it, opened again once closed, left alone in a duo', () => {
    expect(nextAct({ state: 'received', outcome: null })).toBe('close');
    expect(nextAct({ state: 'in_screening', outcome: null })).toBe('close');
    expect(nextAct({ state: 'not_followed_up', outcome: 'no_place' })).toBe('reopen');
    expect(nextAct({ state: 'in_duo', outcome: null })).toBeNull();
  });

  it('that the admission declined has nothing left to close', () => {
    expect(nextAct({ state: 'not_followed_up', outcome: null })).toBeNull();
  });

  it('is told with its outcome', () => {
    expect(standingOf({ stateLabel: 'sans suite', outcomeLabel: 'plus de place' })).toBe(
      'Sans suite : plus de place',
    );
    expect(standingOf({ stateLabel: 'reçue', outcomeLabel: null })).toBe('Reçue');
  });
});
