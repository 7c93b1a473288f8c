import type { Provider } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config.js';
import { QUEUE_CONFIG, type QueueConfig } from './queue-config.js';
import { QueueFactory } from './queue-factory.js';

/** What the platform module provides of the queue. */
export const QUEUE_PROVIDERS: Provider[] = [
  {
    provide: QUEUE_CONFIG,
    inject: [PLATFORM_CONFIG],
    useFactory: ({ database, redisUrl }: PlatformConfig): QueueConfig => ({
      databaseUrl: database.service,
      redisUrl,
    }),
  },
  QueueFactory,
];
