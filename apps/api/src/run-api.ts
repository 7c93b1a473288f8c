import type { NestExpressApplication } from '@nestjs/platform-express';
import { LOGGER, type Logger, NestLogger } from '@tdu/platform';
import { apiConfig, type ApiConfig } from './config.js';
import { createApi } from './create-api.js';
import { explain } from './startup-errors.js';

/** Starts the process; says `ready` to the process that forked it, and leaves with 1 and one sentence otherwise. */
export async function runApi(env: NodeJS.ProcessEnv): Promise<void> {
  let config: ApiConfig | undefined;
  try {
    config = apiConfig(env);
    const app = await createApi(config);
    stopCleanly(app);
    await listen(app, config);
    // Not before: what keeps the process from starting is said in one sentence below, not in Nest's own words.
    app.useLogger(new NestLogger(app.get<Logger>(LOGGER)));
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${explain(error, config)}\n`);
    process.exit(1);
  }
}

function listen(app: NestExpressApplication, { port, host }: ApiConfig): Promise<unknown> {
  return host ? app.listen(port, host) : app.listen(port);
}

/** Ends what is under way on a signal, and also when the process that forked this one is gone. */
function stopCleanly(app: NestExpressApplication): void {
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP']);
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
}
