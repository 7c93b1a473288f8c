import { encodingName, linesToSave, missingFields, separatorName, sumSentence } from './import-run.js';

const field = (name: string, required: boolean) => ({ field: name, label: name.toUpperCase(), required });
const heading = (name: string, to: string | null) => ({
  heading: name,
  field: to,
  label: null,
  required: false,
});

describe('an import on screen', () => {
  it('counts the lines that will change something', () => {
    expect(linesToSave({ read: 10, created: 4, updated: 2, unchanged: 1, duplicates: 1, refused: 2 })).toBe(
      6,
    );
  });

  it('writes the sum of the verdicts, each in the right number', () => {
    const counts = { read: 120, created: 115, updated: 0, unchanged: 0, duplicates: 1, refused: 4 };
    expect(sumSentence(counts)).toBe(
      '120 lignes lues = 115 nouvelles + 0 mise à jour + 0 inchangée + 1 doublon + 4 refusées',
    );
  });

  it('names the required fields that no column fills', () => {
    const run = {
      fields: [field('email', true), field('phone', false), field('birthDate', true)],
      mapping: [heading('Adresse mail', 'email'), heading('Loisirs', null)],
    };
    expect(missingFields(run as never)).toEqual(['BIRTHDATE']);
  });

  it('says an encoding in words, and its own name when it is not known', () => {
    expect(encodingName('windows-1252')).toBe('Windows (1252)');
    expect(encodingName('utf-16')).toBe('utf-16');
  });

  it('says a separator in words', () => {
    expect(separatorName(';')).toBe('point-virgule');
    expect(separatorName('\t')).toBe('tabulation');
    expect(separatorName('~')).toBe('« ~ »');
  });
});
