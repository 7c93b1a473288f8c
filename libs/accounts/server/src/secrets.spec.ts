import { hashCode, hashToken, newCode, newToken, sameHash } from './secrets.js';

describe('secrets', () => {
  test('a token holds 256 bits and fits into an address', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
  });

  test('a code has six digits, leading zeros kept', () => {
    const codes = Array.from({ length: 2000 }, newCode);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });

  test('a hash tells neither the token nor the code, and differs by challenge and by server', () => {
    expect(hashToken('abc')).not.toContain('abc');
    expect(hashCode('s', 'one', '123456')).not.toBe(hashCode('s', 'two', '123456'));
    expect(hashCode('s', 'one', '123456')).not.toBe(hashCode('t', 'one', '123456'));
  });

  test('hashes compare by content', () => {
    expect(sameHash('abc', 'abc')).toBe(true);
    expect(sameHash('abc', 'abd')).toBe(false);
    expect(sameHash('abc', 'abcd')).toBe(false);
  });
});
