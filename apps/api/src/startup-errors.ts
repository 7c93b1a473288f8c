import { ConfigurationError, NewerDatabaseError, explainDatabaseError } from '@tdu/platform';
import type { ApiConfig } from './config.js';
import { OutdatedDatabaseError } from './create-api.js';

/** Why the api did not start, in one sentence that says what to do; a bug keeps its stack for who repairs it. */
export function explain(error: unknown, config: ApiConfig | undefined): string {
  if (!(error instanceof Error)) return String(error);
  if (
    [ConfigurationError, NewerDatabaseError, OutdatedDatabaseError].some((known) => error instanceof known)
  ) {
    return error.message;
  }
  return (config && explainSystem(error, config)) ?? error.stack ?? error.message;
}

function explainSystem(error: Error & { code?: string }, config: ApiConfig): string | undefined {
  const { port, host = 'toutes les adresses' } = config;
  if (error.code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre (PORT=${port + 1}).`;
  }
  if (error.code === 'EACCES') {
    return `Le port ${port} est réservé au système : choisissez-en un au-dessus de 1024 (PORT=3000).`;
  }
  if (error.code === 'EADDRNOTAVAIL') return `Cette machine n’a pas l’adresse ${host} : corrigez HOST.`;
  return explainDatabaseError(error, config.database.service);
}
