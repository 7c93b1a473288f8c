import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCES = fileURLToPath(new URL('../../graphiql', import.meta.url));
const CONFIG = join(SOURCES, 'vite.config.mjs');
const FOLDER = join(SOURCES, 'dist');

let bundling: Promise<string> | undefined;

/**
 * The folder with GraphiQL and its editor, bundled at the first opening (some five seconds) and kept: no page
 * of the product loads anything from another server, and a production install carries no editor.
 */
export function graphiqlFolder(): Promise<string> {
  bundling ??= bundle().catch((error: unknown) => {
    bundling = undefined;
    throw error;
  });
  return bundling;
}

async function bundle(): Promise<string> {
  if (isFresh()) return FOLDER;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', '-c', CONFIG], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return FOLDER;
}

/** Whether the bundle was made after the last change of the page's own sources. */
function isFresh(): boolean {
  const made = changedAt(join(FOLDER, 'index.html'));
  return ['index.html', 'main.js', 'style.css'].every((name) => changedAt(join(SOURCES, name)) < made);
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
