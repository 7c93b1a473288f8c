import { permissionsOf } from '@tdu/accounts-domain';
import type { Actor } from '@tdu/kernel';
import { accountSide, canLogMeeting, canReadDuo, canReadMeeting, canSignCharter } from './index.js';

const duo = { mentorPersonId: 'mentor', menteePersonId: 'mentee' };
const user = (
  role: 'mentor' | 'mentee' | 'coordinator' | 'funder' | 'referrer',
  personId: string | null,
): Actor => ({
  kind: 'user',
  userId: 'u',
  personId,
  permissions: permissionsOf([role]),
});

describe('who may do what with a duo', () => {
  it.each<[string, Actor, boolean, string | null]>([
    ['its mentor', user('mentor', 'mentor'), true, 'mentor'],
    ['its mentee', user('mentee', 'mentee'), true, 'mentee'],
    ['another mentor', user('mentor', 'someone'), false, null],
    ['a mentor without a person', user('mentor', null), false, null],
    ['a coordinator', user('coordinator', null), true, 'staff'],
    ['a coordinator who is its mentor', user('coordinator', 'mentor'), true, 'mentor'],
    ['a funder', user('funder', null), false, null],
    ['a referrer who is a person of it', user('referrer', 'mentee'), false, null],
    ['the holder of a link of its mentee', { kind: 'link', personId: 'mentee' }, true, 'mentee'],
    ['the holder of another link', { kind: 'link', personId: 'someone' }, false, null],
    ['the software', { kind: 'system', name: 'simulation' }, true, 'staff'],
  ])('%s', (_who, actor, reads, side) => {
    expect(canReadDuo(actor, duo)).toBe(reads);
    expect(accountSide(actor, duo)).toBe(side);
    expect(canLogMeeting(actor, duo)).toBe(side !== null);
  });

  it('people sign for themselves, staff for any on paper', () => {
    const signers = ['mentor', 'mentee', 'representative'] as const;
    const table = (actor: Actor) => signers.map((signer) => canSignCharter(actor, duo, signer));
    expect(table(user('mentor', 'mentor'))).toEqual([true, false, false]);
    expect(table({ kind: 'link', personId: 'mentee' })).toEqual([false, true, false]);
    expect(table(user('coordinator', null))).toEqual([true, true, true]);
    expect(table(user('funder', 'mentor'))).toEqual([false, false, false]);
  });

  it('only staff see both accounts of a meeting', () => {
    const table = (actor: Actor) =>
      (['mentor', 'mentee', 'staff'] as const).map((loggedBy) => canReadMeeting(actor, duo, { loggedBy }));
    expect(table(user('mentor', 'mentor'))).toEqual([true, false, true]);
    expect(table(user('mentee', 'mentee'))).toEqual([false, true, true]);
    expect(table(user('coordinator', null))).toEqual([true, true, true]);
    expect(table(user('mentee', 'someone'))).toEqual([false, false, false]);
  });
});
