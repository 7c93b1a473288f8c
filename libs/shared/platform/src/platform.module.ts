import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Clock } from '@tdu/kernel';
import { CLOCK, systemClock } from './clock.js';
import { PLATFORM_CONFIG, type PlatformConfig } from './config/platform-config.js';
import { HistoryEntity } from './database/history.entity.js';
import { History } from './database/history.js';
import { SnakeCaseNaming } from './database/naming-strategy.js';
import { SystemDatabase } from './database/system-database.js';
import { Tenancy } from './database/tenancy.js';
import { DomainEvents } from './events/domain-events.js';
import { LOGGER, createLogger } from './logging/logger.js';
import { MAILER_PROVIDERS } from './mailer/index.js';
import { QUEUE_CONFIG, QueueFactory } from './queue/index.js';
import { WorkSources } from './work/work-sources.js';

export interface PlatformOptions {
  readonly config: PlatformConfig;
  /** Name of the process, on each log line. */
  readonly processName: string;
  /** A clock that can be moved: tests and the simulation. */
  readonly clock?: Clock;
}

/** What every process stands on: configuration, database, tenancy, events, history, queue, mail, logs. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, processName, clock = systemClock }: PlatformOptions): DynamicModule {
    const providers = [
      { provide: PLATFORM_CONFIG, useValue: config },
      { provide: CLOCK, useValue: clock },
      { provide: LOGGER, useValue: createLogger(processName, config.logLevel) },
      Tenancy,
      SystemDatabase,
      DomainEvents,
      WorkSources,
      History,
      {
        provide: QUEUE_CONFIG,
        useValue: { databaseUrl: config.database.service, redisUrl: config.redisUrl },
      },
      QueueFactory,
      ...MAILER_PROVIDERS,
    ];
    return {
      module: PlatformModule,
      imports: [database(config), TypeOrmModule.forFeature([HistoryEntity])],
      providers,
      exports: providers,
    };
  }
}

function database(config: PlatformConfig): DynamicModule {
  return TypeOrmModule.forRoot({
    type: 'postgres',
    url: config.database.service,
    autoLoadEntities: true,
    namingStrategy: new SnakeCaseNaming(),
    poolSize: 10,
    connectTimeoutMS: 5_000,
    retryAttempts: 0,
    logging: false,
    extra: { application_name: 'trait-d-union' },
  });
}
