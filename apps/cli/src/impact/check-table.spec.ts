import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../testing/run.js';

const PUBLISHED = `Département;Projets;Cible;Réalisé;Ratio
Nord;32;1174;1316;112,10 %
Pas-de-Calais;2;30;28;93,30 %
Oise;16;1358;1024;75,41 %
Somme;13;273;243;89,01 %
Aisne;12;232;271;114,35 %
Total;75;3070;2882;93,88 %
`;

describe('export check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('finds what does not add up in the table published for 2019, and ends with 1', async () => {
    const { code, out } = await run('export', 'check', file('bop.csv', PUBLISHED));
    expect(code).toBe(1);
    const told = out.split('\n').filter((line) => line.startsWith('- '));
    expect(told).toHaveLength(4);
    expect(out).toMatch(/Total +75 +3067 +2882 +93,97 %/);
  });

  it('ends with 0 for a table that adds up', async () => {
    const right = file('ok.csv', 'd;p;c;r;ratio\nNord;1;10;5;50 %\nTotal;1;10;5;50,00 %\n');
    expect(await run('export', 'check', right)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['absent.csv', undefined, 'n’existe pas'],
    ['empty.csv', '', 'aucune ligne'],
    ['text.csv', 'bonjour\nà tous\n', 'n’est pas un nombre entier'],
  ])('says in one sentence what is wrong with %s', async (name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const { code, err } = await run('export', 'check', path);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
  });
});
