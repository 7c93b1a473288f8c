import { type QueueBaseOptions, createPostgresBackend, createRedisBackend } from 'bullmq';
import { CONNECT_TIMEOUT_MS, QUEUE_SCHEMA, type QueueConfig, REDIS_PREFIX } from './queue-config.js';

/** Enough for one worker's fetch, lock renewal and completion at once; idle connections are given back. */
const POOL_SIZE = 3;

type Side = 'producer' | 'consumer';

/**
 * What BullMQ's classes need to stand on the configured server.
 * The casts bridge its two backends, whose types have no common connection option.
 */
export function backendOf(
  config: QueueConfig,
  side: Side,
): { options: QueueBaseOptions; factory: undefined } {
  return config.redisUrl ? redis(config.redisUrl, side) : postgres(config.databaseUrl);
}

function postgres(connectionString: string) {
  const connection = {
    connectionString,
    schema: QUEUE_SCHEMA,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  };
  return {
    options: { connection } as unknown as QueueBaseOptions,
    factory: createPostgresBackend as unknown as undefined,
  };
}

/** A consumer waits for its server for ever; a producer answers its caller after a few tries. */
function redis(url: string, side: Side) {
  const maxRetriesPerRequest = side === 'consumer' ? null : 3;
  const connection = { url, maxRetriesPerRequest, connectTimeout: CONNECT_TIMEOUT_MS };
  return {
    options: { connection, prefix: REDIS_PREFIX } as QueueBaseOptions,
    factory: createRedisBackend as unknown as undefined,
  };
}
