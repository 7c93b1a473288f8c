import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { ImportsRepository } from './imports.repository.js';

/** Bytes of one stored piece: large enough for few statements, small enough to keep memory flat. */
const PIECE = 512 * 1024;

/** Which sheet: of a workbook there may be several. */
export interface StoredSheet {
  readonly importId: Id;
  readonly sheet: number;
}

/** Stores sheets and streams them back, a piece at a time. */
@Injectable()
export class SheetStore {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
  ) {}

  /** Keeps the bytes of a sheet in the transaction. */
  async save(tx: RequestContext, stored: StoredSheet, bytes: AsyncIterable<Buffer>): Promise<void> {
    let number = 0;
    for await (const piece of pieces(bytes)) {
      await this.imports.addChunk(tx, stored, number, piece);
      number += 1;
    }
  }

  /**
   * The stored bytes in order. Each piece is read in a transaction of its own, on another connection than the
   * caller's, and one piece ahead: parsing, reading and writing go on at the same time.
   */
  async *read(ctx: RequestContext, stored: StoredSheet): AsyncGenerator<Buffer> {
    const { associationId, actor, clock, language } = ctx;
    const outside: RequestContext = { associationId, actor, clock, language };
    const fetch = (number: number) =>
      this.tenancy.withTenant(outside, (tx) => this.imports.chunk(tx, stored, number));
    let next = fetch(0);
    for (let number = 1; ; number += 1) {
      const piece = await next;
      if (!piece) return;
      next = fetch(number);
      next.catch(() => undefined);
      yield piece;
    }
  }
}

async function* pieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
