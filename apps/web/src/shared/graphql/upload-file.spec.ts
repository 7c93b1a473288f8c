import { readUpload } from './upload-file.js';

describe('the answer to a file that was sent', () => {
  it('gives the id of what it became', () => {
    expect(readUpload(201, { importId: 'i1' }, 'importId')).toBe('i1');
    expect(readUpload(201, { documentId: 'd1' }, 'documentId')).toBe('d1');
  });

  it('gives back a refusal as the api says it', () => {
    const answer = readUpload(422, { code: 'EMPTY_FILE', message: 'Ce fichier est vide.' }, 'importId');
    expect(answer).toMatchObject({ code: 'EMPTY_FILE', message: 'Ce fichier est vide.', path: [] });
  });

  it('fails on anything else', () => {
    const signedOut = { code: 'UNAUTHENTICATED', message: '…' };
    expect(() => readUpload(401, signedOut, 'importId')).toThrow(/Reconnectez/);
    expect(() => readUpload(502, null, 'documentId')).toThrow(/Réessayez/);
  });
});
