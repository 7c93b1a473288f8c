import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../testing/run.js';

const PAIRS = `mentee;mentor;score
Hala;Luc;900
Hala;Anne;700
Najib;Luc;800
Ayan;Anne;300
`;

const folder = mkdtempSync(join(tmpdir(), 'tdu-assign-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content);
  return path(name);
};
const pairs = file('pairs.csv', PAIRS);
const certificate = path('certificate.json');

/** Two mentees and mentors, pairs 10, 20, 30, as the generator writes them. */
const DUO1 = new Uint8Array(
  Int32Array.of(0x314f5544, 1, 2, 2, 3, 0, 1, 2, 0, 2, 3, 0, 1, 1, 10, 20, 30).buffer,
);

describe('assign', () => {
  it('prints the optimum as one JSON line and writes a certificate that verifies', async () => {
    const assigned = await run('assign', pairs, '--certificate', certificate);
    expect(assigned.out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(assigned.out)).toMatchObject({
      mode: 'best',
      total: 1500,
      matched: 2,
      pairs: 4,
      valid: true,
      read_s: expect.any(Number),
      solve_s: expect.any(Number),
      verify_s: expect.any(Number),
      write_s: expect.any(Number),
      peak_mib: expect.any(Number),
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const verified = await run('verify', pairs, certificate);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ valid: true, mode: 'best', total: 1500, matched: 2 });
  });

  it('reads the capacities of a second file, and DUO1', async () => {
    const capacities = file('capacities.csv', 'mentor;capacity\nLuc;2\n');
    const assigned = await run('assign', pairs, capacities, '--certificate', certificate);
    expect(JSON.parse(assigned.out)).toMatchObject({ total: 2000, matched: 3 });
    expect((await run('verify', pairs, certificate, '--capacities', capacities)).code).toBe(0);
    const binary = file('pool.bin', DUO1);
    expect(JSON.parse((await run('assign', binary, '--certificate', certificate)).out)).toMatchObject({
      total: 50,
      matched: 2,
    });
    expect((await run('verify', binary, certificate)).code).toBe(0);
  });

  it('answers in each mode, with a certificate of what it claims', async () => {
    const pool = file('modes.csv', `${PAIRS}mentor;capacity\nLuc;1\nAnne;1\n`);
    const former = file('former.csv', 'mentee;mentor\nHala;Luc\nAyan;Anne\nGone;Luc\n');
    const ask = async (...more: string[]) => {
      const { out, err } = await run('assign', pool, '--certificate', certificate, ...more);
      expect(err).toBe('');
      expect(await run('verify', pool, certificate)).toMatchObject({ code: 0 });
      return JSON.parse(out) as unknown;
    };
    expect(await ask('--mode', 'most-duos')).toMatchObject({ mode: 'most-duos', matched: 2, total: 1500 });
    expect(await ask('--mode', 'best-worst')).toMatchObject({ worst: 700, total: 1500 });
    const few = ['--mode', 'few-changes', '--former', former, '--changes'];
    expect(await ask(...few, '0')).toMatchObject({ changes: 0, total: 1200, upperBound: 1200 });
    expect(await ask(...few, '2')).toMatchObject({ changes: 2, total: 1500 });
    await run('assign', pool, '--certificate', path('former.json'));
    expect(
      await ask('--mode', 'few-changes', '--former', path('former.json'), '--changes', '0'),
    ).toMatchObject({
      changes: 0,
      total: 1500,
    });
  });

  it('says in French what it needs for few changes, and what it cannot read there', async () => {
    expect(await run('assign', pairs, '--mode', 'few-changes')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Le mode few-changes demande --former et --changes'),
    });
    expect((await run('assign', pairs, '--changes', '3')).err).toContain(
      'ne vont qu’avec --mode few-changes',
    );
    const twice = file('twice.csv', 'mentee;mentor\nHala;Luc\nHala;Anne\n');
    const { code, err } = await run(
      'assign',
      pairs,
      '--mode',
      'few-changes',
      '--former',
      twice,
      '--changes',
      '0',
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: `${twice} : ligne 3, « Hala » est annoncé·e deux fois. Corrigez-le et recommencez.\n`,
    });
  });

  it.each([
    [
      'a score out of range',
      'Ayan;Luc;1024',
      'un score n’est pas un entier de 0 à 1023 (ligne 6, valeur 1024)',
    ],
    ['a pair twice', 'Hala;Luc;1', 'une paire est donnée deux fois (ligne 6'],
    [
      'a negative capacity',
      'mentor;capacity\nLuc;-1',
      'une capacité n’est pas un entier de 0 ou plus (ligne 7',
    ],
  ])('names file, line and offender of %s, and writes nothing', async (_, more, said) => {
    const wrong = file('wrong.csv', `${PAIRS}${more}\n`);
    const untouched = path('untouched.json');
    const { code, out, err } = await run('assign', wrong, '--certificate', untouched);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${wrong} : ${said}`);
    expect(readdirSync(folder)).not.toContain('untouched.json');
  });

  it('refuses an empty file, and a folder, saying so', async () => {
    const empty = file('empty.csv', '');
    expect((await run('assign', empty)).err).toContain(`${empty} : le format n’est ni DUO1, ni`);
    const { code, err } = await run('assign', folder);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Le chemin donné est celui d’un dossier : donnez celui d’un fichier.\n',
    });
  });

  it('names the second file where the fault is there', async () => {
    const wrong = file('wrong-capacities.csv', 'mentor;capacity\nLuc;many\n');
    expect((await run('assign', pairs, wrong)).err).toContain(`${wrong} : une capacité`);
    expect((await run('assign', pairs, wrong)).err).toContain('ligne 2, valeur many');
  });

  it('refuses a DUO1 header that claims 2^31 people without reserving their memory', async () => {
    const claims = DUO1.slice();
    new DataView(claims.buffer).setUint32(8, 2 ** 31, true);
    const { code, err } = await run('assign', file('claims.bin', claims));
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('trop de mentoré·e·s') });
  });

  it('leaves nothing half written where the certificate cannot stand', async () => {
    const { code, err } = await run('assign', pairs, '--certificate', join(folder, 'missing', 'c.json'));
    expect(code).toBe(1);
    expect(err).toContain('n’existe pas : vérifiez le chemin');
    expect((await run('assign', pairs, '--certificate', folder)).code).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('verify', () => {
  it.each(['best', 'most-duos', 'best-worst'])(
    'refuses a certificate of mode %s with any number changed',
    async (mode) => {
      await run('assign', pairs, '--mode', mode, '--certificate', certificate);
      const told = JSON.parse(readFileSync(certificate, 'utf8')) as Record<string, unknown>;
      const changed = Object.entries(told).flatMap(([name, value]) => {
        if (typeof value === 'number') return [1, -1].map((d) => ({ ...told, [name]: value + d }));
        if (!Array.isArray(value) || typeof value[0] !== 'number') return [];
        return value.flatMap((entry: number, k) =>
          [1, -1].map((d) => ({ ...told, [name]: value.with(k, entry + d) })),
        );
      });
      expect(changed.length).toBeGreaterThan(16);
      for (const one of changed) {
        writeFileSync(certificate, JSON.stringify(one));
        const { code, out } = await run('verify', pairs, certificate);
        expect(code).toBe(1);
        expect(JSON.parse(out)).toMatchObject({ valid: false });
      }
    },
  );

  it('refuses a certificate whose checksum was made anew: the prices prove nothing then', async () => {
    await run('assign', pairs, '--certificate', certificate);
    const told = JSON.parse(readFileSync(certificate, 'utf8'));
    told.menteePrices[0]++;
    let sum = 0;
    for (const number of [told.total, told.duos, told.mentorOf, told.menteePrices, told.mentorPrices].flat())
      sum = (Math.imul(sum, 31) + number) | 0;
    writeFileSync(certificate, JSON.stringify({ ...told, checksum: sum >>> 0 }));
    const { code, err } = await run('verify', pairs, certificate);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('rien n’est prouvé') });
  });

  it.each([
    ['a capacity', 'Luc;1', 'Luc;2'],
    ['a score', 'Hala;Luc;900', 'Hala;Luc;899'],
    ['a name', 'Najib', 'Nadia'],
  ])('refuses a certificate after %s of the file was changed', async (_, from, to) => {
    const content = `${PAIRS}mentor;capacity\nLuc;1\nAnne;3\n`;
    const pool = file('pool.csv', content);
    await run('assign', pool, '--certificate', certificate);
    file('pool.csv', content.replace(from, to));
    const { code, err } = await run('verify', pool, certificate);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('empreinte SHA-256') });
  });

  it('refuses names that are not those of the file', async () => {
    await run('assign', pairs, '--certificate', certificate);
    const swapped = readFileSync(certificate, 'utf8').replace('["Luc","Anne"]', '["Anne","Luc"]');
    writeFileSync(certificate, swapped);
    expect((await run('verify', pairs, certificate)).err).toContain('Les noms du certificat');
  });

  it('says that something else is no certificate', async () => {
    expect((await run('verify', pairs, pairs)).err).toContain('n’est pas un certificat');
  });
});
