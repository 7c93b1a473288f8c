import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';

/** A duo as far as its people's files are concerned. */
export interface DuoTie {
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  readonly open: boolean;
}

/** What sourcing and merging need to know of duos. The part that keeps duos stands above and provides it. */
export interface DuoTies {
  /** Every duo that one of these participations is or was in. */
  duosOf(tx: RequestContext, participationIds: readonly Id[]): Promise<readonly DuoTie[]>;
}

/** Where the part that keeps duos registers, at the start of the process. Without it there are no duos. */
@Injectable()
export class DuoTiesRegistry implements DuoTies {
  private provider: DuoTies = { duosOf: async () => [] };

  register(provider: DuoTies): void {
    this.provider = provider;
  }

  duosOf(tx: RequestContext, participationIds: readonly Id[]): Promise<readonly DuoTie[]> {
    return this.provider.duosOf(tx, participationIds);
  }

  /** Those of the participations that hold a duo that is not closed. */
  async inOpenDuo(tx: RequestContext, participationIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const open = (await this.duosOf(tx, participationIds)).filter((duo) => duo.open);
    return new Set(open.flatMap((duo) => [duo.mentorParticipationId, duo.menteeParticipationId]));
  }
}
