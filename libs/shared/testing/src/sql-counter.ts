import type { DataSource } from 'typeorm';
import { LoggerSink } from './logger-sink.js';

/** Counts the SQL statements that `work` sends through a data source. */
export async function countStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  const sink = new LoggerSink();
  const before = dataSource.logger;
  Object.assign(dataSource, { logger: sink });
  try {
    await work();
  } finally {
    Object.assign(dataSource, { logger: before });
  }
  return sink.statements.length;
}
