/** Where jobs wait. PostgreSQL unless `redisUrl` is set: the same code runs on both. */
export interface QueueConfig {
  /** PostgreSQL URL of the service role. */
  readonly databaseUrl: string;
  /** `redis://…`; its presence chooses Redis. */
  readonly redisUrl?: string;
}

/** Injection token of the {@link QueueConfig}. */
export const QUEUE_CONFIG = Symbol('QUEUE_CONFIG');

/** PostgreSQL schema in which BullMQ keeps its tables, apart from ours. */
export const QUEUE_SCHEMA = 'bullmq';

/** Prefix of every key on Redis, so that a shared server stays readable. */
export const REDIS_PREFIX = 'tdu';

/** How long an attempt to reach the server may last, in milliseconds. */
export const CONNECT_TIMEOUT_MS = 5_000;
