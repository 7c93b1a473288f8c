import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { ProgrammesService } from '@tdu/programmes-server';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { PoolReader } from '../pool/pool.reader.js';
import { RunPieces } from './run-pieces.js';
import { PEOPLE_AT_ONCE, piecesOf } from './thread/result-pieces.js';

/** Takes people, elements of canonical JSON, as they are read; `share` (0–1) of all are given with them. */
export type TakePeople = (items: string, share: number) => Promise<void>;

/** The people of a run: the pool at one instant, kept while it is read; the same again for a later attempt. */
@Injectable()
export class RunInputs {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly pieces: RunPieces,
    private readonly pool: PoolReader,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Gives all people of a run; keeps all of them or, when `take` fails or the run is not wanted any more, none. */
  async give(ctx: RequestContext, run: MatchRunEntity, take: TakePeople, wanted: AbortSignal): Promise<void> {
    if (!(await this.giveKept(ctx, run, take))) await this.takePicture(ctx, run, take, wanted);
  }

  /** Gives the people that were kept; false when there are none. */
  async giveKept(ctx: RequestContext, { id }: MatchRunEntity, take: TakePeople): Promise<boolean> {
    let found = false;
    for await (const items of this.pieces.list(ctx, id, 'pool')) {
      found = true;
      await take(items, 0);
    }
    return found;
  }

  private async takePicture(
    ctx: RequestContext,
    run: MatchRunEntity,
    take: TakePeople,
    wanted: AbortSignal,
  ): Promise<void> {
    const { programmeId } = await this.programmes.version(ctx, run.programmeVersionId);
    // From the first run on the version stays as it is: the database refuses to change what was acted upon.
    await this.programmes.markUsed(ctx, run.programmeVersionId);
    await this.tenancy.withSnapshot(ctx, async (tx) => {
      let number = 0;
      for await (const { members, share } of this.pool.pages(tx, programmeId, PEOPLE_AT_ONCE)) {
        for (const piece of piecesOf('pool', members)) {
          const kept = this.pieces.add(tx, run.id, { ...piece, number: number++ });
          await Promise.all([kept, take(piece.items, share)]);
        }
      }
      // Nobody may stay in a run that was cancelled while its last people were written.
      wanted.throwIfAborted();
    });
  }
}
