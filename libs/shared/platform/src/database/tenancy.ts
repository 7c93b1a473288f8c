import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Id, RequestContext } from '@tdu/kernel';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { LOGGER, type Logger } from '../logging/logger.js';

interface UnitOfWork {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => Promise<void>)[];
}

/**
 * The only door to tenant tables: a transaction in the service role that sees one association. A service opens
 * it and passes the derived context on; a repository asks it for the manager bound to that context.
 */
@Injectable()
export class Tenancy {
  private readonly units = new WeakMap<RequestContext, UnitOfWork>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Runs `work` in one transaction of the context's association, or in the one the context is already in. */
  async withTenant<T>(ctx: RequestContext, work: (tx: RequestContext) => Promise<T>): Promise<T> {
    return this.units.has(ctx) ? work(ctx) : this.unitOfWork(ctx, '', work);
  }

  /**
   * As `withTenant`, but everything read in it is as it was at one instant, however long the reading lasts: for
   * what is read by pages. Rows that others changed meanwhile cannot be changed in it.
   * @throws when the context is in a transaction already.
   */
  async withSnapshot<T>(ctx: RequestContext, work: (tx: RequestContext) => Promise<T>): Promise<T> {
    if (this.units.has(ctx)) throw new Error('A snapshot opens its own transaction.');
    return this.unitOfWork(ctx, ' ISOLATION LEVEL REPEATABLE READ', work);
  }

  /** The manager of the context's transaction; throws when the context is in none. */
  manager(tx: RequestContext): EntityManager {
    return this.unit(tx).manager;
  }

  /** Has `task` run as the last thing of the context's transaction; a failure there undoes all of it. */
  beforeCommit(tx: RequestContext, task: () => Promise<void>): void {
    this.unit(tx).beforeCommit.push(task);
  }

  /** Has `task` run once the context's transaction is committed; a failure there is logged, never thrown. */
  afterCommit(tx: RequestContext, task: () => Promise<void>): void {
    this.unit(tx).afterCommit.push(task);
  }

  private async unitOfWork<T>(
    ctx: RequestContext,
    mode: string,
    work: (tx: RequestContext) => Promise<T>,
  ): Promise<T> {
    const afterCommit: (() => Promise<void>)[] = [];
    const result = await this.transaction(ctx.associationId, mode, async (manager) => {
      const tx: RequestContext = { ...ctx };
      const beforeCommit: (() => Promise<void>)[] = [];
      this.units.set(tx, { manager, beforeCommit, afterCommit });
      try {
        const done = await work(tx);
        for (const task of beforeCommit) await task();
        return done;
      } finally {
        this.units.delete(tx);
      }
    });
    for (const task of afterCommit) await this.settle(task);
    return result;
  }

  private async transaction<T>(
    associationId: Id,
    mode: string,
    work: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    bindStart(runner, associationId, mode);
    try {
      return await runner.manager.transaction(work);
    } finally {
      await runner.release();
    }
  }

  private unit(tx: RequestContext): UnitOfWork {
    const unit = this.units.get(tx);
    if (!unit) throw new Error('No query runs outside withTenant: pass the context it gives.');
    return unit;
  }

  private async settle(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.logger.error({ err: error }, 'a task after commit failed');
    }
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Has the statement that opens the runner's transaction also say whose it is: every request opens one, and each round
 * trip counts. Two statements at once take no parameters, so only a UUID is written into their text.
 */
function bindStart(runner: QueryRunner, associationId: Id, mode: string): void {
  if (!UUID.test(associationId)) throw new Error('An association is named by a UUID.');
  const query = runner.query.bind(runner) as (sql: string) => Promise<unknown>;
  const tenant = `SELECT set_config('app.association_id', '${associationId}', true)`;
  runner.query = (start: string) => {
    delete (runner as Partial<QueryRunner>).query;
    return query(`${start}${mode}; ${tenant}`) as Promise<never>;
  };
}
