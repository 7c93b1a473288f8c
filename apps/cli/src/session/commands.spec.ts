import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssociationsService } from '@tdu/accounts-server';
import { ProgrammesService } from '@tdu/programmes-server';
import { type TestApp, startTestApp } from '@tdu/testing';
import { run } from '../testing/run.js';
import { PARTS } from './parts.js';

const MENTEES = 'test/data/cohort-2026/mentores.csv';
const MENTORS = 'test/data/cohort-2026/mentors.csv';
const LONG = 60_000;

/** Real: PostgreSQL, the services of every part; each command opens and closes its own session. */
describe('a coordinator at the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdu-terminal-'));
  const before = process.env.DATABASE_URL;
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp(PARTS);
    const made = await app.get(AssociationsService).create({ name: 'Passerelles', slug: 'passerelles' });
    if (!made.ok) throw new Error(made.refusal.message);
    await app.get(ProgrammesService).create(made.value, { name: 'Duos', preset: 'duos-de-demain' });
    process.env.DATABASE_URL = app.database.ownerUrl;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it(
    'tries a sheet, imports it, imports it again without changing anything, and gets its refused lines back',
    async () => {
      const refused = join(folder, 'refused.csv');
      const dry = await run('import', MENTEES, '--role', 'mentee', '--dry-run');
      expect(dry.out).toContain('150 lignes lues (essai, rien n’est enregistré)');
      const first = await run('import', MENTEES, '--role', 'mentee', '--refused', refused);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(first.out).toContain('créées 144 · mises à jour 0 · inchangées 0 · doublons 1 · refusées 5');
      expect(first.out).toMatch(/ligne 46, colonne « CP » : .*99123/);
      expect(readFileSync(refused, 'utf8').trim().split('\n')).toHaveLength(6);
      const again = await run('import', MENTEES, '--role', 'mentee');
      expect(again.out).toContain('créées 0 · mises à jour 0 · inchangées 144');
    },
    LONG,
  );

  it(
    'matches the pool with a proof and exports the table of a year',
    async () => {
      await run('import', MENTORS, '--role', 'mentor');
      const matched = await run('match', '--programme', 'duos');
      expect(matched).toMatchObject({ code: 0, err: '' });
      expect(matched.out).toContain('prouvé, certificat vérifié');
      const id = /simulation : (\S+)/.exec(matched.out)![1];
      const replayed = await run('match', '--replay', id);
      expect(replayed).toMatchObject({ code: 0, err: '' });
      expect(replayed.out).toContain('mêmes octets, preuve vérifiée');
      await app.database.sql(`UPDATE match_run SET total = total + 1 WHERE id = $1`, [id]);
      expect(await run('match', '--replay', id)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/Première différence : total : conservé (\d+), recalculé \d+\./),
      });
      const exported = await run('export', 'impact', '--year', '2026', '--out', join(folder, 'impact.csv'));
      expect(exported).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(folder, 'impact.csv'), 'utf8')).toContain(';Total;0;0;0;');
    },
    LONG,
  );

  it(
    'is told in one sentence what is wrong, and nothing has changed',
    async () => {
      for (const [args, sentence] of [
        [['import', MENTORS, '--role', 'mentee'], 'feuille de mentors'],
        [['import', 'package.json', '--role', 'mentee'], 'package.json'],
        [['match', '--replay', 'inconnue'], 'Cette simulation n’existe pas'],
        [['match', '--programme', 'inconnu'], 'Aucun programme ne s’appelle « inconnu »'],
        [['match', '--association', 'ailleurs'], 'nom court « ailleurs »'],
      ] as const) {
        const { code, err } = await run(...args);
        expect(code).toBe(1);
        expect(err.trim().split('\n')).toHaveLength(1);
        expect(err).toContain(sentence);
      }
    },
    LONG,
  );
});
