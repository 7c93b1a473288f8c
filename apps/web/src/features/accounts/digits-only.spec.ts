import { digitsOnly } from './digits-only.js';

describe('digitsOnly', () => {
  it('takes a code as people paste it', () => {
    expect(digitsOnly('123 456')).toBe('123456');
    expect(digitsOnly('Code : 123-456.')).toBe('123456');
    expect(digitsOnly('1234567')).toBe('123456');
    expect(digitsOnly('abc')).toBe('');
  });
});
