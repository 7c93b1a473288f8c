import { type PlatformConfig, defineConfig, loadConfig, platformConfig } from '@tdu/platform';
import { z } from 'zod';

/** The variables that only the worker reads. */
export const WORKER_SETTINGS = defineConfig({
  WORKER_ALIVE_FILE: {
    schema: z.string().min(1).optional(),
    description: 'fichier touché toutes les dix secondes (en production : /tmp/worker-alive)',
  },
});

export interface WorkerConfig extends PlatformConfig {
  /** Touched while the worker lives, for a container's health check; undefined: none. */
  readonly aliveFile: string | undefined;
}

/** Reads the worker's configuration; throws a ConfigurationError with the list of faults. */
export function workerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const platform = platformConfig(env);
  const usual = platform.environment === 'production' ? '/tmp/worker-alive' : undefined;
  return { ...platform, aliveFile: loadConfig(WORKER_SETTINGS, env).WORKER_ALIVE_FILE ?? usual };
}
