import { kindChoices, namesOf, placeOf, totalOf } from './work.js';

const counts = [
  { kind: 'low_mood' as const, label: 'Moral bas', count: 2 },
  { kind: 'review_due' as const, label: 'Bilan à faire', count: 3 },
];

describe('what needs a hand', () => {
  it('leads to the duo it is about, to the proposals, or to the file of who must show a paper again', () => {
    expect(placeOf({ kind: 'low_mood', duoId: 'd', subjectId: 's' })).toBe('/duos/d');
    expect(placeOf({ kind: 'proposal_unanswered', duoId: null, subjectId: 's' })).toBe('/propositions');
    expect(placeOf({ kind: 'safeguarding_report', duoId: 'd', subjectId: 's' })).toBe('/signalements');
    expect(placeOf({ kind: 'screening_lapsing', duoId: null, subjectId: 's' })).toBe('/personnes/s');
  });

  it('is filtered by kind, in the order of urgency, each with how many', () => {
    expect(Object.entries(kindChoices(counts))).toEqual([
      ['low_mood', { label: 'Moral bas (2)' }],
      ['review_due', { label: 'Bilan à faire (3)' }],
    ]);
    expect(totalOf(counts)).toBe(5);
  });

  it('names whom it is about', () => {
    expect(namesOf({ people: ['Nora Petit', 'Hala Ahmadi'] })).toBe('Nora Petit et Hala Ahmadi');
    expect(namesOf({ people: ['Hala Ahmadi'] })).toBe('Hala Ahmadi');
  });
});
