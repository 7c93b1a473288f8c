import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const PROGRAM = resolve('apps/cli/dist/main.js');
const LONG = 170_000;

/** Plays the story in a process of its own, on the server of the tests, and gives what it printed. */
function simulate(...options: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: process.env.TDU_TEST_SERVER, NODE_OPTIONS: '' };
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [PROGRAM, 'simulate', ...options],
      { env, timeout: LONG },
      (error, out, err) => (error ? fail(new Error(`${error.message}\n${err}`)) : done(out)),
    );
  });
}

/** Real: the built program, the services, the queue on PostgreSQL, the mailbox and the one-tap pages over HTTP. */
describe('the whole story, played with a moved clock', () => {
  it(
    'prints the same bytes for the same seed, and what a coordinator would see',
    async () => {
      expect(existsSync(PROGRAM)).toBe(true);
      const [first, second] = await Promise.all([
        simulate('--months', '1', '--seed', '3'),
        simulate('--months', '1', '--seed', '3'),
      ]);
      expect(second).toBe(first);
      expect(first).toContain('Import de mentors.csv : 120 lignes');
      expect(first).toContain('Import de mentores.csv : 150 lignes');
      for (const heading of ['Vivier', 'Appariement', 'Duos', 'Rencontres', 'Rappels', 'Clôtures']) {
        expect(first).toContain(`  ${heading}`);
      }
      expect(first).toContain('optimum prouvé');
      expect(first).toMatch(/Décembre 2026/);
      expect(first).toMatch(/Cible et réalisé 2026/);
    },
    LONG,
  );
});
