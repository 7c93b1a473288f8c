import { permissionsOf } from '@tdu/accounts-domain';
import type { Actor } from '@tdu/kernel';
import { answeringSide, visibleAnswers } from './policies.js';

const people = { mentorPersonId: 'nora', menteePersonId: 'hala' };
const user = (role: 'mentor' | 'mentee' | 'coordinator' | 'funder', personId: string | null): Actor => ({
  kind: 'user',
  userId: 'u',
  personId,
  permissions: permissionsOf([role]),
});

const cases = [
  ['the mentor answers for herself', user('mentor', 'nora'), undefined, 'mentor'],
  ['the mentee answers for herself', user('mentee', 'hala'), undefined, 'mentee'],
  [
    'the holder of a signed link answers for the person it was sent to',
    { kind: 'link', personId: 'hala' },
    undefined,
    'mentee',
  ],
  ['a coordinator records the answer of a side', user('coordinator', null), 'mentee', 'mentee'],
  ['a coordinator says which side', user('coordinator', null), undefined, 'SIDE_MISSING'],
  [
    'a coordinator who is the mentor answers for the mentee too',
    user('coordinator', 'nora'),
    'mentee',
    'mentee',
  ],
  ['the software names a side', { kind: 'system', name: 'simulate' }, 'mentor', 'mentor'],
  ['a mentor does not answer for the mentee', user('mentor', 'nora'), 'mentee', 'PROPOSAL_UNKNOWN'],
  ['a stranger does not learn that it exists', user('mentee', 'idris'), undefined, 'PROPOSAL_UNKNOWN'],
  ['a funder does not either', user('funder', null), 'mentor', 'PROPOSAL_UNKNOWN'],
] as const;

describe('who answers a proposal', () => {
  it.each(cases)('%s', (_what, actor, named, expected) => {
    const result = answeringSide(actor as Actor, people, named);
    expect(result.ok ? result.value : result.refusal.code).toBe(expected);
  });
});

describe('what an actor reads of the answers', () => {
  const answers = {
    mentorAnswer: 'no',
    mentorReason: 'déménagement',
    menteeAnswer: 'yes',
    menteeReason: null,
  } as const;
  const read = (actor: Actor, state: 'released' | 'declined') =>
    visibleAnswers(actor, people, { ...answers, state });

  it.each([
    ['the team reads everything', user('coordinator', null), 'released', answers],
    [
      'the mentor reads the own answer and not yet the other’s',
      user('mentor', 'nora'),
      'released',
      { ...answers, menteeAnswer: null },
    ],
    [
      'the mentee never reads the mentor’s reason',
      user('mentee', 'hala'),
      'declined',
      { ...answers, mentorReason: null },
    ],
    [
      'a stranger reads nothing',
      user('mentor', 'idris'),
      'declined',
      { mentorAnswer: null, mentorReason: null, menteeAnswer: null, menteeReason: null },
    ],
  ] as const)('%s', (_what, actor, state, expected) => {
    expect(read(actor, state)).toEqual(expected);
  });
});
