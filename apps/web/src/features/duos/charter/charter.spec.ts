import {
  hasCharter,
  hasSimpleVersion,
  signatureSentence,
  signedSentence,
  standingOfCharter,
  textsOf,
  type CharterFile,
  type Signer,
} from './charter.js';

const signature = (signer: Signer, textVersion = '2') => ({
  ...{ signer, signedName: 'Claire Moreau', signedAt: '2026-05-03T08:12:00.000Z' },
  ...{ textVersion, way: 'paper' as const, documentId: null },
});

function file(signed: Signer[], missingSigners: Signer[], renewal = false): CharterFile {
  const text = { text: 'La charte', simpleText: 'En simple', textHash: 'h' };
  return {
    ...{ id: 'd', documents: [], english: text },
    charter: { version: '2', renewal, missingSigners, ...text },
    signatures: signed.map((signer) => signature(signer)),
  };
}

describe('a charter on screen', () => {
  it('is signed by as many as its programme asks for', () => {
    expect(standingOfCharter(file(['mentor', 'mentee', 'representative'], []))).toBe(
      'Version 2, signée par les trois parties.',
    );
    expect(standingOfCharter(file(['mentor', 'mentee'], []))).toBe('Version 2, signée par les deux parties.');
    expect(standingOfCharter(file(['mentee'], []))).toBe('Version 2, signée.');
    expect(standingOfCharter(file([], ['mentor', 'mentee']))).toBe(
      'Version 2 : 0 signature sur 2. Le duo commence à la dernière.',
    );
  });

  it('is to be signed again under changed terms, while the duo goes on', () => {
    const former = file([], ['mentor', 'mentee'], true);
    const renewed = { ...former, signatures: [signature('mentor', '1')] };
    expect(standingOfCharter(renewed)).toMatch(/^Version 2 : 0 signature sur 2\. Les termes ont changé/);
  });

  it('is none where nobody signs one', () => {
    expect(hasCharter(file([], []))).toBe(false);
    expect(hasCharter(file([], ['mentor']))).toBe(true);
  });

  it('is read in the languages it was written in, in simple words where there are some', () => {
    const french = file([], ['mentor']);
    expect(textsOf(french).map(({ language }) => language)).toEqual(['fr']);
    const both = { ...french, english: { text: 'The charter', simpleText: 'In short', textHash: 'e' } };
    expect(textsOf(both).map(({ textHash }) => textHash)).toEqual(['h', 'e']);
    expect(hasSimpleVersion(textsOf(french)[0])).toBe(true);
    expect(hasSimpleVersion({ ...textsOf(french)[0], simpleText: 'La charte' })).toBe(false);
  });

  it('says how it was signed and who is still awaited', () => {
    expect(signatureSentence(signature('mentor'))).toBe('Claire Moreau, le 3 mai 2026, sur papier');
    expect(signatureSentence({ ...signature('mentor'), way: 'code' })).toBe(
      'Claire Moreau, le 3 mai 2026 à 10:12, avec un code reçu par e-mail',
    );
    expect(signedSentence('mentor', ['mentor', 'mentee'], false)).toBe(
      'C’est signé (mentor). Il manque encore : mentoré·e.',
    );
    expect(signedSentence('mentee', ['mentee'], false)).toBe('C’est signé (mentoré·e). Le duo commence.');
    expect(signedSentence('mentee', ['mentee'], true)).toMatch(/nouveaux termes/);
  });
});
