import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../testing/run.js';

const PAGE = readFileSync(new URL('../../../../docs/certificate.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tdu-page-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

/** A program as it is printed on the page. */
function printed(language: string): string {
  const program = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(PAGE)?.[1];
  if (!program) throw new Error(`the page has no program in ${language}`);
  return program;
}
const programs = [
  { language: 'js', command: process.execPath, file: 'check.mjs' },
  { language: 'python', command: 'python3', file: 'check.py' },
].filter(({ command }) => spawnSync(command, ['--version']).status === 0);

const PAIRS = `mentee;mentor;score
Hala;Luc;900
Hala;Anne;700
Najib;Luc;800
Ayan;Anne;300
Sami;;
Omar;Zoé;10
`;
const CAPACITIES = 'mentor;capacity\r\nLuc;2\r\nZoé;0\r\nIda;3\r\n';

describe.each(programs)('the program in $language that the page prints', ({ language, command, file }) => {
  const [pairs, capacities, certificate] = [
    path('pairs.csv'),
    path('capacities.csv'),
    path('certificate.json'),
  ];
  const verdict = (told: unknown) => {
    writeFileSync(certificate, JSON.stringify(told));
    const { stdout, stderr } = spawnSync(command, [path(file), certificate, pairs, capacities], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return stdout.trim() || stderr;
  };
  const certificateOf = async (mode: string) => {
    await run('assign', pairs, capacities, '--mode', mode, '--certificate', certificate);
    return JSON.parse(readFileSync(certificate, 'utf8')) as Record<string, unknown>;
  };
  beforeAll(() => {
    writeFileSync(path(file), printed(language));
    writeFileSync(pairs, PAIRS);
    writeFileSync(capacities, CAPACITIES);
  });

  it('has at most twenty lines', () => {
    expect(printed(language).trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  });

  it.each(['best', 'most-duos'])('finds a good certificate of mode %s proved', async (mode) => {
    expect(verdict(await certificateOf(mode))).toBe('prouvé');
  });

  it('refuses it once any one number was changed, its checksum made anew or not', async () => {
    const told = await certificateOf('best');
    const again = (one: Record<string, unknown>) => {
      const { checksum: _, ...rest } = one;
      const numbers = Object.values(rest).flat().filter(Number.isInteger) as number[];
      return { ...rest, checksum: numbers.reduce((sum, x) => (Math.imul(sum, 31) + x) | 0, 0) >>> 0 };
    };
    expect(verdict(again(told))).toBe('prouvé');
    const prices = told.menteePrices as number[];
    const mentorOf = told.mentorOf as number[];
    const total = told.total as number;
    const forged: Record<string, unknown>[] = [
      { ...told, menteePrices: prices.with(0, prices[0] + 1) },
      { ...told, menteePrices: prices.with(0, prices[0] - 1) },
      { ...told, mentorOf: mentorOf.with(1, 1) },
      { ...told, total: total + 1 },
    ];
    for (const one of forged) {
      expect(verdict(one)).toBe('refusé');
      expect(verdict(again(one))).toBe('refusé');
    }
  }, 60_000);

  it('refuses it for another file', async () => {
    const told = await certificateOf('best');
    writeFileSync(capacities, CAPACITIES.replace('Luc;2', 'Luc;3'));
    expect(verdict(told)).toBe('refusé');
    writeFileSync(capacities, CAPACITIES);
  });
});
