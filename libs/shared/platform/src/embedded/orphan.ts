import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { isAlive } from './cluster-lock.js';

/** Stops the server a killed parent left running on this cluster, if there is one. */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = orphanPid(cluster);
  if (pid === undefined) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 5_000; waited += 50) {
      if (!isAlive(pid)) return;
      await delay(50);
    }
  }
}

/** The id of a living PostgreSQL whose pid file lies in the cluster; a recycled id of another program is none. */
function orphanPid(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return isAlive(pid) && isPostgres(pid) ? pid : undefined;
}

function isPostgres(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`).includes('postgres');
  } catch {
    // Where there is no /proc, the pid file that PostgreSQL itself keeps is believed.
    return process.platform !== 'linux';
  }
}
