import {
  type ChallengeFacts,
  SIGN_IN,
  challengeExpiry,
  codeMayBeTried,
  linkIsGood,
  mayRequest,
  readCode,
  showCode,
} from './sign-in-rules.js';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 21, 9, minute, second));
const made = (facts: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  expiresAt: challengeExpiry(at(0)),
  usedAt: null,
  attempts: 0,
  ...facts,
});

describe('sign-in rules', () => {
  test.each<[string, ChallengeFacts, Date, boolean]>([
    ['a fresh link opens', made(), at(0), true],
    ['it opens until the last second', made(), at(9, 59), true],
    ['after ten minutes it is dead', made(), at(10), false],
    ['it opens once', made({ usedAt: at(1) }), at(2), false],
    ['wrong codes do not spoil it', made({ attempts: 5 }), at(2), true],
  ])('%s', (_, challenge, now, expected) => expect(linkIsGood(challenge, now)).toBe(expected));

  test.each<[string, ChallengeFacts, number, boolean]>([
    ['a fresh code may be tried', made(), 0, true],
    ['a fifth time too', made({ attempts: 4 }), 4, true],
    ['a sixth time never', made({ attempts: 5 }), 5, false],
    ['nor once it was used', made({ usedAt: at(1) }), 0, false],
    ['nor when the account had its share of wrong codes today', made(), 20, false],
  ])('%s', (_, challenge, wrongToday, expected) => {
    expect(codeMayBeTried(challenge, at(2), wrongToday)).toBe(expected);
  });

  test.each<[string, Date[], boolean]>([
    ['a first request passes', [], true],
    ['a fifth passes', [at(16), at(17), at(18), at(19)], true],
    ['a sixth in a quarter of an hour does not', [at(16), at(17), at(18), at(19), at(19)], false],
    ['requests older than the window are forgotten', [at(1), at(2), at(3), at(4), at(5)], true],
  ])('%s', (_, earlier, expected) => expect(mayRequest(earlier, at(20))).toBe(expected));

  test.each<[string, string | undefined]>([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12a456', undefined],
    ['', undefined],
    ['١٢٣٤٥٦', undefined],
  ])('reads the code %j as %j', (typed, code) => expect(readCode(typed)).toBe(code));

  test('the link has 256 bits, the code six digits shown in two groups', () => {
    expect(SIGN_IN.linkBytes * 8).toBe(256);
    expect(showCode('001234')).toBe('001 234');
  });
});
