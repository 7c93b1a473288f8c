import fc from 'fast-check';
import { countryKey, countryName } from '../geo/countries.js';
import { fold } from '../text/fold.js';
import { identityKey } from '../text/identity-key.js';
import { csvLine, neutralise, restore } from '../text/neutralise.js';
import { readEmail, readPhone } from './contact.js';
import { readDate } from './date.js';
import { messageLanguageCode, readLanguages, readLevel } from './languages.js';
import { readGender, readGenderWish, readObjectives, readSlots, readYesNo } from './vocabularies.js';

const value = (reading: { ok: boolean }) => ('value' in reading ? reading.value : undefined);

describe('a cell', () => {
  it.each([
    ['22/11/1994', '1994-11-22'],
    ['17-2-2003', '2003-02-17'],
    ['1961-04-27', '1961-04-27'],
    ['07/05/2026 20:09:44', '2026-05-07'],
    ['31/02/1968', undefined],
    ['hier', undefined],
    ['12/05/83', undefined],
  ])('%s is the date %s', (cell, date) => expect(value(readDate(cell))).toBe(date));

  it.each([
    ['06 20 53 80 75', '+33620538075'],
    ['06.20.53.80.75', '+33620538075'],
    ['+33 (0)6 20 53 80 75', '+33620538075'],
    ['0033620538075', '+33620538075'],
    ['620538075', '+33620538075'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+262 692 12 34 56', '+262692123456'],
    ['06 20', undefined],
    ['voir dossier 0620538075', undefined],
  ])('%s is the telephone %s', (cell, phone) => expect(value(readPhone(cell))).toBe(phone));

  it.each([
    ['ANNE.MULLER@Example.ORG', 'anne.muller@example.org'],
    ['helene.example.org', undefined],
    ['a@b', undefined],
    ['a@b..fr', undefined],
    ['a b@c.fr', undefined],
  ])('%s is the e-mail %s', (cell, email) => expect(value(readEmail(cell))).toBe(email));

  it('holds objectives in any case, without accents, each once', () => {
    expect(value(readObjectives('EMPLOI, INTERCULTURALITE, emploi'))).toEqual([
      'employment',
      'interculturality',
    ]);
    expect(readObjectives('bonheur')).toMatchObject({ ok: false, repair: expect.stringContaining('emploi') });
  });

  it('holds languages with their levels, French left out', () => {
    expect(value(readLanguages('arabe (natif), Kurde (a2), anglais, français (B1)'))).toEqual([
      { language: 'arabe', level: 'native' },
      { language: 'kurde', level: 'A2' },
      { language: 'anglais', level: null },
    ]);
    expect(value(readLanguages('Creole haitien (natif)'))).toEqual([
      { language: 'créole haïtien', level: 'native' },
    ]);
    expect(readLanguages('arabe (débrouille)').ok).toBe(false);
    expect(readLevel('débrouille').ok).toBe(false);
    expect(messageLanguageCode('Français')).toBe('fr');
  });

  it('holds slots, genders, wishes and answers', () => {
    expect(value(readSlots('dim après-midi ; Mercredi soir'))).toEqual(['sun-afternoon', 'wed-evening']);
    expect(readSlots('demain').ok).toBe(false);
    expect([readGender('M.'), readGender('Mme'), readGender('F')].map(value)).toEqual([
      'male',
      'female',
      'female',
    ]);
    expect([readGenderWish('indifférent'), readGenderWish('femme')].map(value)).toEqual([null, 'female']);
    expect([readYesNo('Oui'), readYesNo('non')].map(value)).toEqual([true, false]);
  });

  it('names a country in any spelling', () => {
    expect(
      ['Syrie', 'COTE D’IVOIRE', 'République démocratique du Congo', 'Érythrée'].map(countryKey),
    ).toEqual(['SY', 'CI', 'CD', 'ER']);
    expect(countryKey('Apatride')).toBe('apatride');
    expect(countryName('SY')).toBe('Syrie');
  });
});

describe('a text', () => {
  it('folds to the same whatever the accents, case and apostrophes, and folding again changes nothing', () => {
    expect(fold('HRYHOR’ÏEV  Cœur')).toBe('hryhor iev coeur');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('names one person in two spellings', () => {
    expect(identityKey('Zabihullah', 'SAFI', '2003-07-06')).toBe(
      identityKey('zabihullah', 'Safi', '2003-07-06'),
    );
    expect(identityKey('Jean-Luc', "D'Hondt", '1966-02-13')).toBe(
      identityKey('Jean Luc', 'd’hondt', '1966-02-13'),
    );
  });

  it('leaves a spreadsheet no formula to run, and comes back as it was', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', 'a', '1'),
    });
    fc.assert(fc.property(nasty, (text) => !/^[=+\-@\t\r\n＝＋－＠]/.test(neutralise(text))));
    fc.assert(fc.property(nasty, (text) => restore(neutralise(text)) === text));
    expect(csvLine(['=1+1', 'a;b', 'c'])).toBe(`'=1+1;"a;b";c\r\n`);
  });
});
