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

  constructor(private readonly tenancy: Tenancy) {}

  /** Has the event delivered once the context's transaction is committed, handler after handler. */
  publish(tx: RequestContext, event: DomainEvent): void {
    const { associationId, actor, clock, language } = tx;
    for (const handler of this.handlers.get(event.type) ?? []) {
      this.tenancy.afterCommit(tx, () => handler({ associationId, actor, clock, language }, event));
    }
  }

  /** Registers a handler; it receives a fresh context outside any transaction. */
  subscribe(type: string, handler: Handler): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }
}
