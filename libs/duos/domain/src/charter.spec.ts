import {
  CHARTER_SIGNERS,
  type CharterSigner,
  charterHash,
  maySendSigningCode,
  missingSigners,
  renewTerms,
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

  it('on an old text names the version to sign', () => {
    const refused = sign(formedDuo('2026-01-02'), 'mentor', '2026-01-10', { textHash: 'old' });
    if (refused.ok) throw new Error('signed');
    expect(refused.refusal.message).toContain(`« ${monthly.charter.version} »`);
  });

  it.each([
    ['without a scan', { documentId: null, signedOn: '2026-01-05' }, 'PAPER_MISSING'],
    ['on a day to come', { documentId: 'scan', signedOn: '2026-01-11' }, 'SIGNED_IN_FUTURE'],
    ['before the duo', { documentId: 'scan', signedOn: '2026-01-01' }, 'SIGNED_BEFORE_DUO'],
  ])('on paper is refused %s', (_what, more, code) => {
    const refused = sign(formedDuo('2026-01-02'), 'mentee', '2026-01-10', { way: 'paper', ...more });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
  });

  it('on paper counts from the day on the paper', () => {
    const signers = CHARTER_SIGNERS.reduce((duo, signer) => {
      const paper = { way: 'paper', documentId: 'scan', signedOn: '2026-01-05' };
      const result = sign(duo, signer, '2026-01-10', paper);
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value.duo;
    }, formedDuo('2026-01-02'));
    expect(signers).toMatchObject({ state: 'active', startsOn: '2026-01-05' });
  });

  it.each([
    ['whoever has still to sign', formedDuo('2026-01-02'), monthly.frenchHash, null],
    ['nobody under an old text', formedDuo('2026-01-02'), 'old', 'CHARTER_TEXT_CHANGED'],
    ['nobody who has signed', signedBy('mentor'), monthly.frenchHash, 'CHARTER_ALREADY_SIGNED'],
    [
      'nobody of a closed duo',
      { ...formedDuo('2026-01-02'), state: 'closed' as const },
      monthly.frenchHash,
      'DUO_CLOSED',
    ],
  ])('may be signed with a code by %s', (_what, duo, textHash, code) => {
    const may = maySendSigningCode(monthly.charter, duo, { signer: 'mentor', textHash });
    expect(may.ok ? null : may.refusal.code).toBe(code);
  });

  describe('renewed', () => {
    const next = {
      ...monthly.charter,
      version: 'next',
      text: { fr: `${monthly.charter.text.fr} Et encore.` },
    };
    const renewed = { ...monthly, charter: next };

    it('is signed again by all, and the duo goes on as it was', () => {
      const running = signedBy(...CHARTER_SIGNERS);
      expect(renewTerms(monthly.charter, next, running)).toEqual({ ok: true, value: next });
      expect(missingSigners(next, running)).toEqual([...CHARTER_SIGNERS]);
      const textHash = charterHash(next.text.fr);
      const again = CHARTER_SIGNERS.reduce((duo, signer) => {
        const result = signCharter(renewed, duo, { signer, name: 'Salma Haddad', textHash }, '2026-03-01');
        if (!result.ok) throw new Error(result.refusal.code);
        return result.value.duo;
      }, running);
      expect(missingSigners(next, again)).toEqual([]);
      expect(again).toMatchObject({ startsOn: running.startsOn, endsOn: running.endsOn });
      expect(again.signatures).toHaveLength(6);
    });

    it('refuses a signature on the former text', () => {
      const input = { signer: 'mentor', name: 'Nora', textHash: monthly.frenchHash } as const;
      const refused = signCharter(renewed, signedBy(...CHARTER_SIGNERS), input, '2026-03-01');
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'CHARTER_TEXT_CHANGED' } });
    });

    it.each([
      ['nothing changed', monthly.charter, 'TERMS_UNCHANGED'],
      [
        'the name of the version stayed',
        { ...next, version: monthly.charter.version },
        'CHARTER_VERSION_KEPT',
      ],
    ])('is refused where %s', (_what, current, code) => {
      const refused = renewTerms(monthly.charter, current, { state: 'active' });
      expect(refused).toMatchObject({ ok: false, refusal: { code } });
    });

    it('holds nobody who has signed the new text already to another text of the same name', () => {
      const corrected = { ...next, text: { fr: `${next.text.fr} Une faute corrigée.` } };
      const again = (current: typeof next) => renewTerms(monthly.charter, current, { state: 'active' }, next);
      expect(again(corrected)).toMatchObject({ ok: false, refusal: { code: 'CHARTER_VERSION_KEPT' } });
      expect(again({ ...corrected, version: 'corrected' })).toMatchObject({ ok: true });
      expect(again(next)).toMatchObject({ ok: true });
    });
  });

  it('binds a signature to the words, not to the blanks around them', () => {
    expect(charterHash(' é ')).toBe(charterHash('e\u0301'));
    expect(charterHash('oui')).not.toBe(charterHash('non'));
  });
});
