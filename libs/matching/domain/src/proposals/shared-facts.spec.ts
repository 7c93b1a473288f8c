import fc from 'fast-check';
import { type Profile, SHARED_FACTS, keepableFacts, mayTellCommon, toldFacts } from './shared-facts.js';

const hala: Profile = {
  familyName: 'Haddad',
  birthDate: '1994-03-02',
  languages: [{ language: 'dari', level: 'native' }],
  interests: ['cinéma'],
  sector: 'santé',
  objectives: ['employment'],
  availability: ['sat-morning'],
  department: '59',
  communeName: 'Lille',
};
const lists = fc.subarray([...SHARED_FACTS]);

describe('what one tells the other of a proposal', () => {
  it('is read in words, an age as ten years', () => {
    expect(toldFacts(hala, ['age_band', 'department', 'availability'], '2026-11-21', 'fr')).toEqual([
      { fact: 'age_band', label: 'Tranche d’âge', value: '30 à 39 ans' },
      { fact: 'availability', label: 'Disponibilités', value: 'samedi matin' },
      { fact: 'department', label: 'Département', value: 'Nord' },
    ]);
  });

  it('is exactly what was agreed: nothing more, whatever the profile holds', () => {
    fc.assert(
      fc.property(lists, (agreed) => {
        expect(toldFacts(hala, agreed, '2026-11-21', 'fr').map(({ fact }) => fact)).toEqual(agreed);
      }),
    );
  });

  it('says nothing of what is not known', () => {
    const unknown = { ...hala, sector: null, interests: [], communeName: null };
    expect(toldFacts(unknown, ['sector', 'interests', 'commune'], '2026-11-21', 'fr')).toEqual([]);
  });

  it('has in common only what both agreed to', () => {
    fc.assert(
      fc.property(lists, lists, (mentor, mentee) => {
        const both = mentor.includes('languages') && mentee.includes('languages');
        expect(mayTellCommon('language', mentor, mentee)).toBe(both);
        expect(mayTellCommon('waiting', mentor, mentee)).toBe(false);
      }),
    );
  });

  it('is a list without doubles, of known things alone', () => {
    expect(keepableFacts(['sector', 'sector', 'age_band'])).toEqual({
      ok: true,
      value: ['age_band', 'sector'],
    });
    expect(keepableFacts(['country'])).toMatchObject({ refusal: { code: 'FACT_UNKNOWN' } });
  });
});
