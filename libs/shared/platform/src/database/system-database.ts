import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config.js';

/** Read-only look-ups across associations, in the second role. Each user keeps its queries in one file. */
@Injectable()
export class SystemDatabase implements OnModuleDestroy {
  private readonly pool: pg.Pool;

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.pool = new pg.Pool({
      connectionString: config.database.system,
      max: 2,
      connectionTimeoutMillis: 5_000,
    });
    // An idle connection that drops is replaced at the next query; unheard, its event would end the process.
    this.pool.on('error', () => undefined);
  }

  /** Runs one statement; rows as plain objects with the column names of the query. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, [...parameters])).rows as Row[];
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
