import { resolve } from 'node:path';
import { PLATFORM_SETTINGS, loadConfig } from '@tdu/platform/config';

/** What `npm start` reads from the environment; none is needed. */
export interface StartSettings {
  readonly dataDir: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string;
  readonly secret: string | undefined;
}

/** @throws ConfigurationError with the whole list of faults */
export function startSettings(env: NodeJS.ProcessEnv): StartSettings {
  const values = loadConfig(PLATFORM_SETTINGS, env);
  return {
    // Seen from the folder the person is in, as paths given on a command line are.
    dataDir: resolve(env.INIT_CWD ?? process.cwd(), values.DATA_DIR),
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    secret: values.APP_SECRET,
  };
}
