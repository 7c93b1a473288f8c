import {
  CHARTER_SIGNERS,
  type CharterSigner,
  charterHash,
  missingSigners,
  signCharter,
  startWithoutCharter,
} from './index.js';
import { formedDuo, monthly } from './testing/sample-duo.js';

const sign = (duo: ReturnType<typeof formedDuo>, signer: CharterSigner, day: string, more = {}) =>
  signCharter(monthly, duo, { signer, name: 'Salma Haddad', textHash: monthly.frenchHash, ...more }, day);

function signedBy(...signers: CharterSigner[]) {
  return signers.reduce((duo, signer) => {
    const result = sign(duo, signer, '2026-01-10');
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.duo;
  }, formedDuo('2026-01-02'));
}

describe('the charter', () => {
  it('is signed by three, and the day of the last signature is the first active day', () => {
    const two = signedBy('mentee', 'representative');
    expect(two).toMatchObject({ state: 'charter', startsOn: null });
    expect(missingSigners(monthly.charter, two)).toEqual(['mentor']);
    expect(sign(two, 'mentor', '2026-01-14')).toMatchObject({
      ok: true,
      value: { duo: { state: 'active', startsOn: '2026-01-14', endsOn: '2026-07-13' }, changed: true },
    });
  });

  it('starts the reviews of the programme', () => {
    expect(signedBy(...CHARTER_SIGNERS).reviews).toEqual([
      { kind: 'start', dueOn: '2026-02-09', doneOn: null },
      { kind: 'mid_term', dueOn: '2026-04-10', doneOn: null },
      { kind: 'closing', dueOn: '2026-06-25', doneOn: null },
    ]);
  });

  it('is not waited for where the programme asks for none: the duo starts on the day it is formed', () => {
    const without = { ...monthly, charter: { ...monthly.charter, signers: [] } };
    const { duo, changed } = startWithoutCharter(without, formedDuo('2026-01-02'));
    expect(changed).toBe(true);
    expect(duo).toMatchObject({ state: 'active', startsOn: '2026-01-02', endsOn: '2026-07-01' });
    expect(startWithoutCharter(without, duo)).toEqual({ duo, changed: false });
    expect(startWithoutCharter(monthly, formedDuo('2026-01-02')).changed).toBe(false);
  });

  it('a second tap changes nothing, also once the duo is active', () => {
    const all = signedBy(...CHARTER_SIGNERS);
    expect(sign(all, 'mentor', '2026-01-20')).toEqual({ ok: true, value: { duo: all, changed: false } });
  });

  it.each([
    ['an old text', { textHash: charterHash('Une ancienne charte') }, 'CHARTER_TEXT_CHANGED', 'textHash'],
    ['a name left empty', { name: ' ' }, 'SIGNER_NAME_MISSING', 'name'],
  ])('refuses %s', (_what, more, code, path) => {
    expect(sign(formedDuo('2026-01-02'), 'mentor', '2026-01-10', more)).toMatchObject({
      ok: false,
      refusal: { code, path: [path] },
    });
  });

  it('binds a signature to the words, not to the blanks around them', () => {
    expect(charterHash(' é ')).toBe(charterHash('e\u0301'));
    expect(charterHash('oui')).not.toBe(charterHash('non'));
  });
});
