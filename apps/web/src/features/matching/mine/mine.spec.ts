import { mayAsk, type MyProposal, shownSentence, viewOf } from './mine.js';

const languages = { fact: 'languages' as const, label: 'Langues', value: 'dari' };
const commune = { fact: 'commune' as const, label: 'Commune', value: 'Lille' };
const proposal: MyProposal = {
  ...{ id: 'p', state: 'released', mentorAnswer: 'yes', menteeAnswer: null },
  ...{ mentorParticipationId: 'pm', menteeParticipationId: 'pn' },
  ...{ mentor: { id: 'm', displayName: 'Claire' }, mentee: { id: 'n', displayName: 'Nora' } },
  ...{ mentorFacts: [commune], menteeFacts: [languages], ownSharedFacts: ['commune', 'sector'] },
  ...{ commonGround: [], questionsAsked: [] },
};
const question = (answeredAt: string | null) => ({
  ...{ id: 'q', text: null, askedAt: '2026-11-20T10:00:00Z', answer: null, answeredAt },
});

describe('a proposal as one of the two reads it', () => {
  it('tells what is one’s own from what is the other’s', () => {
    expect(viewOf(proposal, 'm')).toEqual({
      ...{ otherName: 'Nora', participationId: 'pm', myAnswer: 'yes' },
      ...{ myFacts: [commune], theirFacts: [languages], agreed: ['commune', 'sector'] },
    });
    expect(viewOf({ ...proposal, ownSharedFacts: ['languages'] }, 'n')).toEqual({
      ...{ otherName: 'Claire', participationId: 'pn', myAnswer: null },
      ...{ myFacts: [languages], theirFacts: [commune], agreed: ['languages'] },
    });
  });

  it('says what the other reads, the given name alone until one agreed to more', () => {
    expect(shownSentence([], 'Nora')).toBe('Nora ne lit que votre prénom.');
    expect(shownSentence([languages, commune], 'Nora')).toBe(
      'Nora lit votre prénom, et aussi : langues, commune.',
    );
  });

  it('is asked about one question at a time', () => {
    expect(mayAsk({ questionsAsked: [] })).toBe(true);
    expect(mayAsk({ questionsAsked: [question('2026-11-21T10:00:00Z')] })).toBe(true);
    expect(mayAsk({ questionsAsked: [question(null)] })).toBe(false);
  });
});
