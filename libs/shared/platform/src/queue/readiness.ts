import {
  LATEST_SCHEMA_VERSION,
  SchemaMigrationRequiredError,
  SchemaVersionMismatchError,
  assertSchemaCompatibility,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { CONNECT_TIMEOUT_MS, QUEUE_SCHEMA, type QueueConfig } from './queue-config.js';
import { QueueUnavailableError } from './queue-unavailable-error.js';

const DENIED = new Set(['28P01', '28000', '3D000', '42501']);

/**
 * Proves that the queue can be used, before any worker starts: BullMQ's own worker would spin on errors.
 * @throws QueueUnavailableError with one French sentence.
 */
export async function assertQueueReady(config: QueueConfig): Promise<void> {
  if (config.redisUrl) await assertRedisReady(config.redisUrl);
  else await assertPostgresReady(config.databaseUrl);
}

async function assertPostgresReady(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const version = await assertSchemaCompatibility(client, QUEUE_SCHEMA);
    if (version < LATEST_SCHEMA_VERSION) throw new SchemaMigrationRequiredError(QUEUE_SCHEMA);
  } catch (error) {
    throw explainPostgres(error, placeOf(connectionString));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explainPostgres(cause: unknown, place: string): QueueUnavailableError {
  const code = (cause as { code?: string }).code ?? '';
  if (cause instanceof SchemaVersionMismatchError) {
    const message = `La file d’attente de ${place} a été préparée par une version plus récente : mettez Trait d’union à jour.`;
    return new QueueUnavailableError('newer', message, { cause });
  }
  if (cause instanceof SchemaMigrationRequiredError || code === '3F000') {
    const message = `La base ${place} n’est pas à jour : lancez « npm run migrate », puis redémarrez.`;
    return new QueueUnavailableError('unmigrated', message, { cause });
  }
  if (DENIED.has(code)) {
    const message = `La base ${place} refuse la connexion : vérifiez le compte et le nom de la base dans DATABASE_URL.`;
    return new QueueUnavailableError('refused', message, { cause });
  }
  const message = `La base ${place} est injoignable : vérifiez DATABASE_URL et que PostgreSQL est démarré.`;
  return new QueueUnavailableError('unreachable', message, { cause });
}

async function assertRedisReady(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } catch (cause) {
    const message = `Redis est injoignable (${placeOf(url)}) : vérifiez REDIS_URL et que le serveur est démarré.`;
    throw new QueueUnavailableError('unreachable', message, { cause });
  } finally {
    client.disconnect();
  }
}

/** Host, port and database of a URL, without its password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return '(adresse illisible)';
  const { host, pathname } = new URL(url);
  return `« ${host}${pathname} »`;
}
