import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A sign-in link of the demo association. */
export interface DemoLink {
  readonly role: string;
  readonly name: string;
  readonly url: string;
}

const PROGRAM = resolve(dirname(fileURLToPath(import.meta.url)), 'demo/main.js');

/** The preparation under way, and how to end it when the product is stopped meanwhile. */
export interface DemoPreparation {
  readonly links: Promise<DemoLink[]>;
  stop(): void;
}

/**
 * Fills the demo association when the database has none, and makes one sign-in link per role. Runs apart, so
 * that the supervisor stays small.
 */
export function prepareDemo(env: NodeJS.ProcessEnv): DemoPreparation {
  let stop: () => void = () => undefined;
  const links = new Promise<DemoLink[]>((done, fail) => {
    const child = execFile(process.execPath, [PROGRAM], { env, timeout: 300_000 }, (error, stdout) =>
      error
        ? fail(new Error('La démonstration n’a pas pu être préparée.', { cause: error }))
        : done(JSON.parse(stdout)),
    );
    child.stderr?.pipe(process.stderr);
    stop = () => void child.kill('SIGKILL');
  });
  links.catch(() => undefined);
  return { links, stop };
}
