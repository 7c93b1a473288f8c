import { type ChildProcess, fork } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const APPS = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** How long a process may take to finish what it does before it is ended. */
const PATIENCE_MS = 10_000;

/** One process of the product, run by the supervisor. */
export interface Child {
  readonly name: string;
  /** Resolves at its message `ready`; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it ends. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts `apps/<name>/dist/main.js`. Losing its channel to the supervisor, it stops by itself. */
export function startChild(name: string, env: NodeJS.ProcessEnv): Child {
  const child = fork(resolve(APPS, name, 'dist/main.js'), {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ready = new Promise<void>((done, fail) => {
    child.on('message', (message) => message === 'ready' && done());
    void ended.then(() => fail(new Error(`Le processus « ${name} » s’est arrêté au démarrage.`)));
  });
  ready.catch(() => undefined);
  return { name, ready, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(last);
}
