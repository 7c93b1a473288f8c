import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { loaderFor } from '@tdu/platform';
import { type ProgrammeRecord, ProgrammesService } from '@tdu/programmes-server';

/** The programmes of duos, read together for one request. */
@Injectable()
export class DuoProgrammes {
  constructor(private readonly programmes: ProgrammesService) {}

  async of(ctx: RequestContext, programmeId: Id): Promise<ProgrammeRecord> {
    const loader = loaderFor(ctx, 'duo-programmes', async (ids) => {
      const found = await this.programmes.byIds(ctx, ids);
      return new Map(found.map((programme) => [programme.id, programme]));
    });
    const programme = await loader.load(programmeId);
    if (!programme) throw new Error(`a duo is under programme ${programmeId}, which was not read`);
    return programme;
  }
}
