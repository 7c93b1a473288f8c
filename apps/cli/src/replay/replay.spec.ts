import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GENERATED_SCORING, generateHistory, generateYearBefore } from '@tdu/matching-domain';
import { run } from '../testing/run.js';
import { readArrivals } from './read-arrivals.js';
import { arrivalsText } from './write-arrivals.js';

const PUPILS = new URL('../../../../test/data/arrivals-pupils.csv', import.meta.url).pathname;
const HEAD = 'side;id;arrives_on;leaves_on;capacity;langues\n';

describe('replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-replay-'));
  const write = (text: string) => {
    const file = join(folder, 'arrivals.csv');
    writeFileSync(file, text);
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('plays the history of another organisation, with its own attributes, and prints a French table', async () => {
    const scores = ['--score', 'subjects:3:hard', '--score', 'grades:2:hard', '--score', 'state:1'];
    const { code, out } = await run('replay', PUPILS, '--policy', 'fixed:7', ...scores);
    expect(code).toBe(0);
    expect(out).toContain('comparaison --score subjects:3:hard --score grades:2:hard --score state:1');
    expect(out).toMatch(/Politique fixed:7, \d+ jours\n\d+ duos, score moyen [\d,]+, score total \d+/);
    expect(out).toMatch(/mentoré·es +\d+ +\d+ +\d+ +\d+/);
  });

  it('prints one JSON line per policy, in the order asked, the same each time', async () => {
    const ask = () => run('replay', PUPILS, '--policy', 'fixed:1', '--policy', 'release:cost=5', '--json');
    const { out } = await ask();
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ policy }) => policy.slice(0, 22))).toEqual(['fixed:1', 'release:every=1,cost=5']);
    for (const { mentees } of lines)
      expect(mentees.matched + mentees.stillWaiting + mentees.gaveUp).toBe(mentees.arrived);
    expect((await ask()).out).toBe(out);
  });

  it('remembers an earlier history where one is given, and refuses one that reaches into the one to replay', async () => {
    const early = join(folder, 'before.csv');
    writeFileSync(early, arrivalsText(generateYearBefore('thin-territory', 6)));
    const late = join(folder, 'after.csv');
    writeFileSync(late, arrivalsText(generateHistory('thin-territory', 5)));
    const { code, out } = await run('replay', late, '--before', early, '--policy', 'fixed:7', '--json');
    expect(code).toBe(0);
    expect(out).toBe((await run('replay', late, '--policy', 'fixed:7', '--json')).out);
    const refused = await run('replay', early, '--before', late);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('after.csv : l’histoire d’avant va jusqu’au');
  });

  it('plays by default the release policy, every attribute of the same weight', async () => {
    const { out } = await run('replay', PUPILS);
    expect(out).toContain('comparaison --score subjects:1 --score grades:1 --score state:1');
    expect(out).toContain('Politique release:every=1,cost=');
  });

  it('writes a generated year that reads back as it was, and says how to replay it', async () => {
    const file = join(folder, 'year.csv');
    const { code, out } = await run('replay', '--generate', 'thin-territory', '--seed', '5', '--out', file);
    expect(code).toBe(0);
    expect(out).toContain('--score territoire:0:hard --score disponibilites:25:hard --score interets:25');
    const history = generateHistory('thin-territory', 5);
    expect(readFileSync(file, 'utf8')).toBe(arrivalsText(history));
    const read = await readArrivals(file, 'year.csv');
    expect(read.history).toEqual(history);
    expect(read.attributes).toEqual(
      GENERATED_SCORING.map(({ attribute }) => attribute).sort(byFile(read.attributes)),
    );
  });

  it.each([
    ['', 'Le fichier est vide'],
    [HEAD, 'aucune arrivée sous les intitulés'],
    ['side;id\nmentor;a\n', 'ligne 1 : la colonne « arrives_on » manque'],
    ['side;id;arrives_on;x;x\n', 'ligne 1, colonne 5 : « x » y est deux fois'],
    ['side;id;arrives_on;;x\n', 'ligne 1, colonne 4 : l’intitulé manque'],
    [`${HEAD}student;a;2026-01-01;;;fr\n`, 'ligne 2, colonne « side » : « student » n’est pas un côté'],
    [`${HEAD}mentor;;2026-01-01;;;fr\n`, 'ligne 2, colonne « id » : vide'],
    [
      `${HEAD}mentor;a;2026-02-30;;;fr\n`,
      'ligne 2, colonne « arrives_on » : « 2026-02-30 » n’est pas une date',
    ],
    [`${HEAD}mentor;a;2026-02-03;2026-02-03;;fr\n`, 'ligne 2, colonne « leaves_on » : le départ'],
    [
      `${HEAD}mentor;a;2026-02-03;bientôt;;fr\n`,
      'ligne 2, colonne « leaves_on » : « bientôt » n’est pas une date',
    ],
    [`${HEAD}mentor;a;2026-02-03;;0;fr\n`, 'ligne 2, colonne « capacity » : « 0 » ne convient pas'],
    [`${HEAD}mentee;a;2026-02-03;;2;fr\n`, 'écrivez 1 ou rien pour un·e mentoré·e'],
    [`${HEAD}mentor;a;2026-02-03;;1;fr;de\n`, 'ligne 2, colonne 7 : une cellule de trop (« de »)'],
    [
      `${HEAD}mentor;a;2026-02-03;;;fr\nmentee;a;2026-02-03;;;fr\nmentor;a;2026-02-04;;;fr\n`,
      'ligne 4, colonne « id » : « a » est déjà à la ligne 2',
    ],
    [`${HEAD}mentor;a;1999-01-01;;;fr\nmentor;b;2026-01-01;;;fr\n`, 'plus de dix ans'],
    [`${HEAD}mentor;"a;2026-01-01;;;fr\n`, "un guillemet ouvert n'est jamais refermé"],
  ])('refuses, naming line and column, %j', async (text, sentence) => {
    const { code, err } = await run('replay', write(text));
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it.each([
    [[PUPILS, '--policy', 'weekly'], '« weekly » n’est pas une politique'],
    [[PUPILS, '--score', 'colour:3'], 'la colonne « colour » de « --score » n’y est pas'],
    [[PUPILS, '--score', 'subjects'], 'attribut:poids'],
    [[PUPILS, '--score', 'state:1', '--score', 'state:2'], '« state » y est déjà'],
    [[], 'Donnez un fichier d’arrivées à rejouer'],
    [['--generate', 'balanced'], 'vont ensemble'],
    [['--generate', 'chaos', '--out', 'x.csv'], '« chaos » n’est pas un régime'],
    [['/nowhere/arrivals.csv'], 'n’existe pas'],
  ])('refuses the command line %j', async (args, sentence) => {
    const { code, err } = await run('replay', ...args);
    expect(code).toBeGreaterThan(0);
    expect(err).toContain(sentence);
  });

  it('leaves nothing half-written where it cannot write', async () => {
    const { code, err } = await run(
      'replay',
      '--generate',
      'balanced',
      '--out',
      join(folder, 'no', 'year.csv'),
    );
    expect(code).toBe(1);
    expect(err).toContain('year.csv');
    expect(readdirSync(folder)).not.toContain('no');
  });
});

/** The order of the columns of a file. */
function byFile(columns: readonly string[]) {
  return (a: string, b: string) => columns.indexOf(a) - columns.indexOf(b);
}
