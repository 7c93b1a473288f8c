import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Builds what changed since the last time, then runs the given program: `launch.mjs apps/cli/dist/main.js …`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, '.nx/built');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Trait d’union demande Node 20.19 ou plus récent ; celui-ci est ${process.version}. Installez une version récente : https://nodejs.org`,
  );
}
if (!existsSync(join(root, 'node_modules'))) {
  fail('Les dépendances manquent : lancez d’abord « npm ci ».');
}
const [program] = process.argv.splice(2, 1);
process.argv[1] = join(root, program);
if (!isBuilt()) build();
await import(pathToFileURL(process.argv[1]).href);

/** Whether nothing was touched since the last build: asking Nx takes two seconds that a start has not. */
function isBuilt() {
  if (!existsSync(stamp) || !existsSync(process.argv[1])) return false;
  const settings = ['package-lock.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];
  const touched = Math.max(
    ...settings.map((file) => statSync(join(root, file)).mtimeMs),
    newest('apps'),
    newest('libs'),
  );
  return touched < statSync(stamp).mtimeMs;
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('dist') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(join(root, path)).mtimeMs);
  }
  return latest;
}

function build() {
  const begun = new Date();
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const built = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  if (built.status !== 0) fail(`La construction a échoué :\n${built.stdout}${built.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, begun.toISOString());
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
