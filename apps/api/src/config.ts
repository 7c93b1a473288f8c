import { type PlatformConfig, defineConfig, loadConfig, platformConfig } from '@tdu/platform';
import { z } from 'zod';

/** The variables that only the api reads. */
export const API_SETTINGS = defineConfig({
  HOST: {
    schema: z.string().min(1).optional(),
    description: 'adresse d’écoute, ex. 127.0.0.1 (sinon toutes)',
  },
});

export interface ApiConfig extends PlatformConfig {
  /** Address to listen on; every one when undefined. */
  readonly host: string | undefined;
}

/** Reads the api's configuration; throws a ConfigurationError with the list of faults. */
export function apiConfig(env: NodeJS.ProcessEnv): ApiConfig {
  return { ...platformConfig(env), host: loadConfig(API_SETTINGS, env).HOST };
}
