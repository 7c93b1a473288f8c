import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { Repository } from 'typeorm';
import { type KeptList, MatchRunPieceEntity } from '../entities/match-run-piece.entity.js';
import type { RunPiece } from './thread/messages.js';

const compress = promisify(deflate);
const decompress = promisify(inflate);
/** Half the work of the usual level for a tenth more bytes. */
const LEVEL = 3;

/** What is kept of runs, piece by piece: neither side ever holds a whole list. */
@Injectable()
export class RunPieces {
  constructor(private readonly tenancy: Tenancy) {}

  async add(
    tx: RequestContext,
    matchRunId: Id,
    { list, number, items }: Pick<RunPiece, 'list' | 'number' | 'items'>,
  ): Promise<void> {
    const content = await compress(items, { level: LEVEL });
    const { associationId } = tx;
    await this.rows(tx).insert({ associationId, id: newId(), matchRunId, list, number, content });
  }

  /** Elements of a piece in canonical JSON; undefined after the last. */
  async items(
    ctx: RequestContext,
    matchRunId: Id,
    list: KeptList,
    number: number,
  ): Promise<string | undefined> {
    const where = { associationId: ctx.associationId, matchRunId, list, number };
    const piece = await this.tenancy.withTenant(ctx, (tx) => this.rows(tx).findOneBy(where));
    return piece ? (await decompress(piece.content)).toString() : undefined;
  }

  /** The pieces of a list in their order. */
  async *list(ctx: RequestContext, matchRunId: Id, list: KeptList): AsyncGenerator<string> {
    for (let number = 0; ; number += 1) {
      const items = await this.items(ctx, matchRunId, list, number);
      if (items === undefined) return;
      yield items;
    }
  }

  private rows(tx: RequestContext): Repository<MatchRunPieceEntity> {
    return this.tenancy.manager(tx).getRepository(MatchRunPieceEntity);
  }
}
