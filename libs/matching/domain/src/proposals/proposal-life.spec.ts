import { canMove } from '@tdu/kernel';
import fc from 'fast-check';
import { PROPOSAL_ANSWERS, PROPOSAL_STATES, answerProposal, proposalTransitions } from './proposal-life.js';

const released = { state: 'released', mentorAnswer: null, menteeAnswer: null } as const;

describe('an answer to a proposal', () => {
  it('of one side leaves it waiting for the other', () => {
    expect(answerProposal(released, 'mentor', 'yes')).toMatchObject({
      value: { state: 'released', mentorAnswer: 'yes', menteeAnswer: null },
    });
  });

  it('that is the second yes accepts it', () => {
    const half = { ...released, mentorAnswer: 'yes' } as const;
    expect(answerProposal(half, 'mentee', 'yes')).toMatchObject({ value: { state: 'accepted' } });
  });

  it('that is a no closes it, even after one’s own yes', () => {
    expect(answerProposal(released, 'mentee', 'no')).toMatchObject({ value: { state: 'declined' } });
    const half = { ...released, menteeAnswer: 'yes' } as const;
    expect(answerProposal(half, 'mentee', 'no')).toMatchObject({
      value: { state: 'declined', menteeAnswer: 'no' },
    });
  });

  it('given twice changes nothing, also when the duo is formed', () => {
    const formed = { state: 'formed', mentorAnswer: 'yes', menteeAnswer: 'yes' } as const;
    expect(answerProposal(formed, 'mentor', 'yes')).toEqual({ ok: true, value: formed });
  });

  it.each([
    ['a draft', { ...released, state: 'draft' } as const, 'PROPOSAL_NOT_RELEASED'],
    ['an expired one', { ...released, state: 'expired' } as const, 'PROPOSAL_CLOSED'],
    [
      'one the other declined',
      { state: 'declined', mentorAnswer: 'no', menteeAnswer: null } as const,
      'PROPOSAL_CLOSED',
    ],
    [
      'an accepted one, to take the yes back',
      { state: 'accepted', mentorAnswer: 'yes', menteeAnswer: 'yes' } as const,
      'PROPOSAL_CLOSED',
    ],
  ])('to %s is refused', (_what, proposal, code) => {
    expect(answerProposal(proposal, 'mentee', 'no')).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never moves a proposal where its table does not lead', () => {
    const answers = fc.constantFrom(...PROPOSAL_ANSWERS, null);
    const any = fc.record({
      state: fc.constantFrom(...PROPOSAL_STATES),
      mentorAnswer: answers,
      menteeAnswer: answers,
    });
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('mentor', 'mentee'),
        fc.constantFrom('yes', 'no'),
        (proposal, side, answer) => {
          const result = answerProposal(proposal, side, answer);
          if (!result.ok || result.value.state === proposal.state) return;
          expect(canMove(proposalTransitions, proposal.state, result.value.state)).toBe(true);
        },
      ),
    );
  });
});
