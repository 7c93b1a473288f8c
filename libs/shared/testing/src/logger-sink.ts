import type { Logger } from 'typeorm';

/** A TypeORM logger that keeps the statements it is told of. */
export class LoggerSink implements Logger {
  readonly statements: string[] = [];

  logQuery(query: string): void {
    this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
