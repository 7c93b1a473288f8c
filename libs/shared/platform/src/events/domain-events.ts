import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '../database/tenancy.js';

/** Something that happened, told after commit to the parts above. Carries ids, never a person's data. */
export interface DomainEvent {
  readonly type: string;
  readonly subjectId: Id;
}

type Handler = (ctx: RequestContext, event: DomainEvent) => Promise<void>;

/** Talk backwards between parts: a lower part publishes, a higher one subscribes. */
@Injectable()
export class DomainEvents {
  private readonly handlers = new Map<string, Handler[]>();
  private readonly insiders = new Map<string, Handler[]>();

  constructor(private readonly tenancy: Tenancy) {}

  /** Has the event delivered, handler after handler: to insiders before the commit, to the others once it is done. */
  publish(tx: RequestContext, event: DomainEvent): void {
    for (const handler of this.insiders.get(event.type) ?? []) {
      this.tenancy.beforeCommit(tx, () => handler(tx, event));
    }
    const { associationId, actor, clock, language } = tx;
    for (const handler of this.handlers.get(event.type) ?? []) {
      this.tenancy.afterCommit(tx, () => handler({ associationId, actor, clock, language }, event));
    }
  }

  /** Registers a handler; it receives a fresh context outside any transaction. */
  subscribe(type: string, handler: Handler): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }

  /**
   * Registers a handler that belongs to the change itself: it receives the transaction's context, and what it writes
   * is there if and only if the change is. It must be quick, and its failure undoes the change.
   */
  subscribeInside(type: string, handler: Handler): void {
    this.insiders.set(type, [...(this.insiders.get(type) ?? []), handler]);
  }
}
