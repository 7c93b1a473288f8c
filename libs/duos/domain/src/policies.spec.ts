import { permissionsOf } from '@tdu/accounts-domain';
import type { Actor } from '@tdu/kernel';
import {
  accountSide,
  canLogMeeting,
  canReadDue,
  canReadDocument,
  canReadDuo,
  canReadMeeting,
  canReadQuestion,
  canReadReport,
  canSignCharter,
  contributorSide,
  isSafeguardingPerson,
  reporterSide,
  safeguardingPersonOf,
} from './index.js';

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

  it('who agreed to give news is read by the team and by each for the own side', () => {
    const table = (actor: Actor) =>
      (['mentor-6', 'mentee-6'] as const).map((key) => canReadDue(actor, duo, { kind: 'follow_up', key }));
    expect(table(user('mentor', 'mentor'))).toEqual([true, false]);
    expect(table({ kind: 'link', personId: 'mentee' })).toEqual([false, true]);
    expect(table(user('coordinator', null))).toEqual([true, true]);
    expect(canReadDue(user('mentee', 'mentee'), duo, { kind: 'review', key: 'closing' })).toBe(true);
  });

  const named: Actor = { ...(user('coordinator', null) as object), userId: 'referente' } as Actor;
  const admin: Actor = {
    ...{ kind: 'user', userId: 'u', personId: null },
    permissions: permissionsOf(['association_admin']),
  };

  it.each<[string, Actor, boolean, string | null]>([
    ['the named person', named, true, null],
    ['another coordinator', user('coordinator', null), false, null],
    ['the administrator', admin, false, null],
    ['the software', { kind: 'system', name: 'export' }, false, null],
    ['the mentor who wrote it', user('mentor', 'mentor'), false, 'mentor'],
    ['the mentee', user('mentee', 'mentee'), false, 'mentee'],
    ['the holder of a link', { kind: 'link', personId: 'mentee' }, false, null],
    ['a mentor of another duo', user('mentor', 'someone'), false, null],
    ['a funder', user('funder', null), false, null],
    [
      'the named person who is of the duo',
      { ...(named as object), personId: 'mentor' } as Actor,
      false,
      'mentor',
    ],
    [
      'the named person whose role was taken away',
      { ...(named as object), permissions: permissionsOf(['funder']) } as Actor,
      false,
      null,
    ],
  ])('a confidential report: %s', (_who, actor, reads, reportsAs) => {
    expect(canReadReport(actor, duo, 'referente')).toBe(reads);
    expect(canReadReport(actor, duo, null)).toBe(false);
    expect(reporterSide(actor, duo)).toBe(reportsAs);
  });

  it('the desk of reports is shown to whoever is named and still of the team', () => {
    const namings = [{ programmeId: 'p', userId: 'referente' }];
    const left = { ...(named as object), permissions: permissionsOf(['funder']) } as Actor;
    const told = [named, admin, user('coordinator', null), left].map((actor) =>
      isSafeguardingPerson(actor, namings),
    );
    expect(told).toEqual([true, false, false, false]);
  });

  it('a programme’s own safeguarding person stands in the place of the association’s', () => {
    const namings = [
      { programmeId: null, userId: 'a' },
      { programmeId: 'p', userId: 'b' },
    ];
    expect(['p', 'q'].map((programme) => safeguardingPersonOf(namings, programme))).toEqual(['b', 'a']);
    expect(safeguardingPersonOf([], 'p')).toBeNull();
  });

  it('a question is between one side and the team, a document for whom it is meant', () => {
    const readers = [
      user('mentor', 'mentor'),
      user('mentee', 'mentee'),
      user('coordinator', null),
      user('mentee', 'x'),
    ];
    const table = (read: (actor: Actor) => boolean) => readers.map(read);
    expect(table((actor) => canReadQuestion(actor, duo, { askedBy: 'mentee' }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const document = (audience: 'duo' | 'mentor' | 'staff', addedBy: 'mentor' | 'mentee' | 'staff') =>
      table((actor) => canReadDocument(actor, duo, { audience, addedBy }));
    expect(document('duo', 'staff')).toEqual([true, true, true, false]);
    expect(document('mentor', 'staff')).toEqual([true, false, true, false]);
    expect(document('staff', 'mentee')).toEqual([false, true, true, false]);
    expect(document('staff', 'staff')).toEqual([false, false, true, false]);
    expect(readers.map((actor) => contributorSide(actor, duo))).toEqual(['mentor', 'mentee', 'staff', null]);
  });
});
