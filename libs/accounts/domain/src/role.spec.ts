import { ALL_PERMISSIONS, Permission } from './permission.js';
import { ROLES, type Role, isRole, isStaff, permissionsOf } from './role.js';

const OWN = [
  'AnswerOwnProposal',
  'ContributeToDuo',
  'LogMeeting',
  'ReadOwnAccount',
  'ReadOwnDuo',
  'SignCharter',
];

describe('roles', () => {
  test.each<[string, Role[], string[]]>([
    ['an administrator may do everything', ['association_admin'], [...ALL_PERMISSIONS].sort()],
    ['a mentor acts for him- or herself', ['mentor'], OWN],
    ['a mentee acts for him- or herself', ['mentee'], OWN],
    ['a referrer refers people and sees the own account', ['referrer'], ['ReadOwnAccount', 'ReferPeople']],
    ['a funder sees and exports the impact', ['funder'], ['ExportImpact', 'ReadImpact', 'ReadOwnAccount']],
    ['two roles add up', ['funder', 'mentor'], [...OWN, 'ExportImpact', 'ReadImpact'].sort()],
    ['no role, no permission', [], []],
  ])('%s', (_, roles, expected) => {
    expect([...permissionsOf(roles)].sort()).toEqual(expected);
  });

  test('a coordinator may do everything except manage accounts', () => {
    const granted = permissionsOf(['coordinator']);
    expect(ALL_PERMISSIONS.filter((permission) => !granted.has(permission))).toEqual([
      Permission.ManageUsers,
    ]);
  });

  test.each<[Role, boolean]>([
    ['coordinator', true],
    ['association_admin', true],
    ['mentor', false],
    ['mentee', false],
    ['referrer', false],
    ['funder', false],
  ])('%s is staff: %s', (role, expected) => expect(isStaff([role])).toBe(expected));

  test('only the six known roles are roles', () => {
    expect(ROLES.every(isRole)).toBe(true);
    expect(isRole('superuser')).toBe(false);
  });
});
