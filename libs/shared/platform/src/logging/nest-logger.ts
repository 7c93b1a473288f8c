import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own words, through the process's logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  error(message: unknown, stack?: unknown): void {
    this.logger.error({ err: message instanceof Error ? message : undefined, stack }, String(message));
  }
}
