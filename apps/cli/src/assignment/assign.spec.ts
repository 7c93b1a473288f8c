import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../testing/run.js';

const PAIRS = `mentee;mentor;score
Hala;Luc;900
Hala;Anne;700
Najib;Luc;800
Ayan;Anne;300
`;

describe('assign and verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-assign-'));
  const pairs = join(folder, 'pairs.csv');
  const certificate = join(folder, 'certificate.json');
  beforeAll(() => writeFileSync(pairs, PAIRS));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the optimum as one JSON line and writes a certificate that verifies', async () => {
    const assigned = await run('assign', pairs, '--certificate', certificate);
    expect(JSON.parse(assigned.out)).toMatchObject({ total: 1500, matched: 2, pairs: 4, valid: true });
    const verified = await run('verify', pairs, certificate);
    expect(JSON.parse(verified.out)).toEqual({ valid: true, total: 1500 });
  });

  it('refuses a certificate of which any one number was changed', async () => {
    await run('assign', pairs, '--certificate', certificate);
    const told = JSON.parse(readFileSync(certificate, 'utf8'));
    for (const list of ['mentorOf', 'menteePrices', 'mentorPrices'] as const) {
      for (let index = 0; index < told[list].length; index++) {
        const changed = { ...told, [list]: told[list].with(index, told[list][index] + 1) };
        writeFileSync(certificate, JSON.stringify(changed));
        expect((await run('verify', pairs, certificate)).code).toBe(1);
      }
    }
  });

  it('names the first offender of a file that is wrong', async () => {
    const wrong = join(folder, 'wrong.csv');
    writeFileSync(wrong, `${PAIRS}Ayan;Luc;1024\n`);
    const { code, err } = await run('assign', wrong);
    expect(code).toBe(1);
    expect(err).toContain('un score n’est pas un entier de 0 à 1023 (ligne 6');
  });

  it('says that something else is no certificate', async () => {
    expect((await run('verify', pairs, pairs)).err).toContain('n’est pas un certificat');
  });
});
