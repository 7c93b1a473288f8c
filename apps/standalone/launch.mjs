import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Builds what changed since the last time, then runs the given program: `launch.mjs apps/cli/dist/main.js …`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Trait d’union demande Node 20.19 ou plus récent ; celui-ci est ${process.version}. Installez une version récente : https://nodejs.org`,
  );
}
if (!existsSync(join(root, 'node_modules'))) {
  fail('Les dépendances manquent : lancez d’abord « npm ci ».');
}
build();
const [program] = process.argv.splice(2, 1);
process.argv[1] = join(root, program);
await import(pathToFileURL(process.argv[1]).href);

function build() {
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const built = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  if (built.status !== 0) fail(`La construction a échoué :\n${built.stdout}${built.stderr}`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
