import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { DuosRepository } from '../duos.repository.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';

/** Whole duos held until the transaction ends, for what is kept beside a duo's life. */
@Injectable()
export class LockedDuos {
  constructor(
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
  ) {}

  /** The duo, or null when there is none of that id. */
  async lock(tx: RequestContext, id: Id): Promise<DuoRecord | null> {
    const row = await this.duos.lock(tx, id);
    const [record] = row ? await this.loader.whole(tx, [row]) : [];
    return record ?? null;
  }
}
