import { fileOf, participationSentence } from './participation.js';
import { foundSentence } from './search/found.js';

describe('people of the association', () => {
  it('are told what they take part in', () => {
    const one = { role: 'mentee', state: 'admitted', registeredOn: '2026-05-03' } as const;
    expect(participationSentence(one)).toBe('Mentoré·e, admis·e, depuis le 3 mai 2026');
    expect(fileOf('p')).toBe('/personnes/p');
  });

  it('are counted as far as the list is', () => {
    expect(foundSentence(1)).toBe('1 personne');
    expect(foundSentence(10_001)).toMatch(/^Plus de 10\s000 personnes$/);
  });
});
