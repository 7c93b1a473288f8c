import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CONFIG = fileURLToPath(new URL('../../graphiql/vite.config.mjs', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../graphiql/dist', import.meta.url));

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
  if (existsSync(join(FOLDER, 'index.html'))) return FOLDER;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  await run(process.execPath, [vite, 'build', '-c', CONFIG], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return FOLDER;
}
