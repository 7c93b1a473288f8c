import { ConfigurationError, NewerDatabaseError } from '@tdu/platform';
import type { ApiConfig } from './config.js';
import { OutdatedDatabaseError } from './create-api.js';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'EAI_AGAIN',
]);
const REFUSED = new Set(['28P01', '28000', '3D000', '42501']);

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
  return explainDatabase(error, new URL(config.database.service));
}

function explainDatabase(error: Error & { code?: string }, url: URL): string | undefined {
  const place = `« ${url.host}${url.pathname} »`;
  if (UNREACHABLE.has(error.code ?? '') || /timeout|terminated/i.test(error.message)) {
    return `La base ${place} est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré.`;
  }
  if (!REFUSED.has(error.code ?? '')) return undefined;
  return `La base ${place} refuse la connexion : vérifiez DATABASE_URL, puis lancez la migration qui crée les rôles.`;
}
