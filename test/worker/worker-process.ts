import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Two processes start, one after the other, on a machine that may be busy. */
export const PROCESS_TIMEOUT_MS = 60_000;

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PROGRAM = resolve(HERE, '../../apps/worker/dist/main.js');

export interface WorkerEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The worker as its own process, from the build, as `npm start` runs it. */
export interface WorkerProcess {
  /** True at its message `ready`; false when it ended before. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<WorkerEnd>;
  /** What it wrote on standard error. */
  readonly errors: () => string;
  readonly child: ChildProcess;
  /** Asks it to end, insists after ten seconds, and waits. */
  kill(): Promise<void>;
}

/** Starts a worker; `preload` names a module beside this file that is loaded first, to make it fail on purpose. */
export function startWorker(env: NodeJS.ProcessEnv, preload?: string): WorkerProcess {
  const execArgv = preload ? ['--import', resolve(HERE, preload)] : [];
  const { PATH, HOME } = process.env;
  const child = fork(PROGRAM, {
    env: { PATH, HOME, TZ: 'UTC', NODE_ENV: 'test', ...env },
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  // Not `close`: it never comes once the channel was disconnected from this side.
  const drained = new Promise<void>((done) => child.stderr?.once('end', done));
  const ended = new Promise<WorkerEnd>((done) => {
    child.once('exit', (code, signal) => void drained.then(() => done({ code, signal })));
  });
  const said = new Promise<boolean>((done) =>
    child.on('message', (message) => message === 'ready' && done(true)),
  );
  return {
    child,
    ended,
    errors: () => errors,
    ready: Promise.race([said, ended.then(() => false)]),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(last);
    },
  };
}
