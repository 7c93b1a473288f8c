import { languageWord, spokenWord } from './languages.js';
import { interestWord, sectorWord } from './vocabulary.js';

describe('words for those who read English', () => {
  it.each([
    ['arabe', 'Arabic'],
    ['pachto', 'Pashto'],
    ['tigrigna', 'Tigrinya'],
    ['créole haïtien', 'Haitian Creole'],
    ['soninké', 'Soninke'],
    ['bengali', 'Bengali'],
    ['four', 'Fur'],
  ])('name the language %s %s', (french, english) => {
    expect([languageWord(french, 'fr'), languageWord(french, 'en')]).toEqual([french, english]);
  });

  it('keep what nobody translated as it was told', () => {
    expect(languageWord('langue des signes', 'en')).toBe('langue des signes');
    expect(interestWord('pétanque', 'en')).toBe('pétanque');
    expect(sectorWord('taxidermie', 'en')).toBe('taxidermie');
  });

  it('name levels, sectors and interests', () => {
    expect([spokenWord('dari:native', 'fr'), spokenWord('dari:native', 'en')]).toEqual([
      'dari (natif)',
      'Dari (native)',
    ]);
    expect([sectorWord('santé', 'en'), interestWord('échecs', 'en')]).toEqual(['health', 'chess']);
    expect([sectorWord('santé', 'fr'), interestWord('échecs', 'fr')]).toEqual(['santé', 'échecs']);
  });
});
