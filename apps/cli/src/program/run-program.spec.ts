import { buildProgram } from './run-program.js';
import { run } from '../testing/run.js';

const everyCommand = buildProgram().commands.flatMap((command) =>
  command.commands.length > 0
    ? command.commands.map((sub) => [command.name(), sub.name()])
    : [[command.name()]],
);

describe('the terminal', () => {
  it('offers the same jobs as the site', () => {
    expect(everyCommand.map((names) => names.join(' '))).toEqual(
      expect.arrayContaining(['import', 'match', 'simulate', 'export impact', 'assign', 'verify']),
    );
  });

  it.each(everyCommand)('explains « %s %s » in French', async (...names) => {
    const { code, out } = await run(...names.filter(Boolean), '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Emploi : tdu /);
    expect(out).toContain('affiche cette aide');
    expect(out).not.toMatch(/Usage:|Options:|\(default|\(choices|display help/);
  });

  it.each([
    [['--mois'], 'L’option « --mois » n’existe pas : voyez « npm run tdu -- --help ».'],
    [['imprte'], 'La commande « imprte » n’existe pas : voyez « npm run tdu -- --help ».'],
    [
      ['simulate', '--mois', '6'],
      'L’option « --mois » n’existe pas : voyez « npm run tdu -- simulate --help ».',
    ],
    [['simulate', '--months', '0'], 'nombre entier de 1 à 24 attendu'],
    [['simulate', '--start', '2026-02-30'], 'date attendue : AAAA-MM-JJ'],
    [['simulate', '--months'], 'L’option « --months <n> » attend une valeur'],
    [['import', 'x.csv'], 'L’option « --role <rôle> » est obligatoire'],
    [['import', 'x.csv', '--role', 'chef'], 'au choix : mentor, mentee'],
    [['export', 'impact', '--format', 'pdf', '--out', 'x'], 'au choix : csv, xlsx'],
    [['verify', 'x'], 'L’argument « certificat » manque'],
    [['match', 'x'], 'Il y a un argument de trop'],
  ])('answers %j with one sentence and exit code 2', async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
  });

  it('shows what is possible when nothing was asked', async () => {
    expect((await run()).code).toBe(2);
  });
});
