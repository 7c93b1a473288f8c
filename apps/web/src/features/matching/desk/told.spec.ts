import { toldSentence, whoIsTold } from './told.js';

const pair = {
  mentor: { id: 'm', displayName: 'Nora Petit' },
  mentee: { id: 'e', displayName: 'Hala Ahmadi' },
  mentorFacts: [],
  menteeFacts: [{ fact: 'languages' as const, label: 'Langues', value: 'dari, anglais' }],
  commonGround: [{ criterion: 'sector', label: 'Secteur', sentence: 'Santé' }],
};

describe('what a release tells', () => {
  it('goes to each about the other, with what the other agreed to show', () => {
    const [mentor, mentee] = whoIsTold(pair);
    expect(mentor).toMatchObject({
      to: 'Nora Petit',
      about: 'Hala Ahmadi',
      facts: ['Langues : dari, anglais'],
    });
    expect(mentee).toMatchObject({ to: 'Hala Ahmadi', about: 'Nora Petit', facts: [] });
    expect(mentor.shared).toEqual(mentee.shared);
  });

  it('is the given name alone where nobody agreed to more', () => {
    expect(toldSentence({ facts: [], shared: [] })).toBe('le prénom.');
    expect(toldSentence(whoIsTold(pair)[0])).toBe(
      'le prénom, Langues : dari, anglais ; en commun, Secteur : Santé.',
    );
  });
});
