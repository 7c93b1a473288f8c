import { MAX_SHEET_BYTES, readAnswer, refuseBeforeSending } from './upload-sheet.js';

describe('sending a sheet', () => {
  it('gives the id of the import', () => {
    expect(readAnswer(201, { importId: 'i1' })).toBe('i1');
  });

  it('gives back a refusal as the api says it', () => {
    const answer = readAnswer(422, { code: 'EMPTY_FILE', message: 'Ce fichier est vide.' });
    expect(answer).toMatchObject({ code: 'EMPTY_FILE', message: 'Ce fichier est vide.', path: [] });
  });

  it('fails on anything else', () => {
    expect(() => readAnswer(401, { code: 'UNAUTHENTICATED', message: '…' })).toThrow(/Reconnectez/);
    expect(() => readAnswer(502, null)).toThrow(/Réessayez/);
  });

  it('refuses an empty or too heavy file before sending it', () => {
    expect(refuseBeforeSending({ name: 'a.csv', size: 0 })).toMatch(/vide/);
    expect(refuseBeforeSending({ name: 'a.csv', size: MAX_SHEET_BYTES + 1 })).toMatch(/dépasse 10 Mo/);
    expect(refuseBeforeSending({ name: 'a.csv', size: 10 })).toBeNull();
  });
});
