import type { Actor } from '@tdu/kernel';
import { Permission } from './permission.js';
import {
  type AccountFacts,
  canManageUsers,
  canReadAccount,
  isAllowed,
  mayDisableAccount,
} from './policies.js';
import { type Role, permissionsOf } from './role.js';

const user = (userId: string, ...roles: Role[]): Actor => ({
  kind: 'user',
  userId,
  personId: null,
  permissions: permissionsOf(roles),
});
const link: Actor = { kind: 'link', personId: 'p' };
const software: Actor = { kind: 'system', name: 'spec' };
const account = (userId: string, ...roles: Role[]): AccountFacts => ({ userId, roles });

describe('policies', () => {
  test.each<[string, Actor, Permission[], boolean]>([
    ['a mentor logs a meeting', user('m', 'mentor'), [Permission.LogMeeting], true],
    ['a mentor does not read all duos', user('m', 'mentor'), [Permission.ReadDuos], false],
    [
      'any of the permissions is enough',
      user('m', 'mentor'),
      [Permission.ReadDuos, Permission.ReadOwnDuo],
      true,
    ],
    ['an operation that names none is for nobody', user('a', 'association_admin'), [], false],
    ['a one-tap link carries no permission', link, [Permission.LogMeeting], false],
    ['the software itself may act', software, [Permission.ManageUsers], true],
  ])('%s', (_, actor, anyOf, expected) => expect(isAllowed(actor, anyOf)).toBe(expected));

  test.each<[string, Actor, AccountFacts, boolean]>([
    ['everyone reads the own account', user('m', 'mentor'), account('m', 'mentor'), true],
    ['nobody reads a neighbour’s', user('m', 'mentor'), account('n', 'mentor'), false],
    ['not even the coordinator', user('c', 'coordinator'), account('n', 'mentor'), false],
    ['the administrator does', user('a', 'association_admin'), account('n', 'mentor'), true],
    ['a one-tap link does not', link, account('p', 'mentor'), false],
  ])('%s', (_, actor, target, expected) => expect(canReadAccount(actor, target)).toBe(expected));

  test.each<[string, Actor, AccountFacts, number, string | null]>([
    [
      'an administrator closes a mentor’s account',
      user('a', 'association_admin'),
      account('m', 'mentor'),
      0,
      null,
    ],
    [
      'never the own one',
      user('a', 'association_admin'),
      account('a', 'association_admin'),
      3,
      'OWN_ACCOUNT',
    ],
    ['nor the last administrator’s', software, account('a', 'association_admin'), 0, 'LAST_ADMINISTRATOR'],
    ['one of two administrators may go', software, account('a', 'association_admin'), 1, null],
  ])('%s', (_, actor, target, others, code) => {
    const outcome = mayDisableAccount(actor, target, others);
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });

  test('only administrators manage accounts', () => {
    const roles: Role[] = ['coordinator', 'mentor', 'mentee', 'association_admin', 'referrer', 'funder'];
    expect(roles.filter((role) => canManageUsers(user('x', role)))).toEqual(['association_admin']);
  });
});
