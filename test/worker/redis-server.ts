import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of its own for one spec file, configured as in production: AOF and no eviction. */
export interface RedisServer {
  readonly url: string;
  /** Stops the server and forgets its data. */
  stop(): Promise<void>;
}

/** Whether `redis-server` is installed on this machine. */
export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/**
 * The describe to use for Redis: it skips loudly where `redis-server` is missing, and fails there when CI is set,
 * for the build must not pass by leaving it out.
 */
export function describeRedis(name: string, body: () => void): void {
  if (hasRedisServer()) {
    describe(name, body);
    return;
  }
  if (process.env.CI) {
    it(`${name}: redis-server must be installed in CI`, () => {
      throw new Error(
        'redis-server is missing: CI may not skip the Redis variant (apt-get install redis-server).',
      );
    });
    return;
  }
  process.stderr.write(
    `\n  SKIPPED: ${name}: redis-server is not installed (apt-get install redis-server)\n\n`,
  );
  describe.skip(name, body);
}

/** Starts a server on a free port. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'tdu-redis-'));
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', ''];
  const child = spawn('redis-server', [...settings, ...durable], { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  return { url, stop: () => stop(child, folder) };
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
