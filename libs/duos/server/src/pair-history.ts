import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type PairHistory, PairHistoryRegistry } from '@tdu/matching-server';
import { DuoReader } from './duo-reader.js';
import { DuosRepository } from './duos.repository.js';
import { HeldBack } from './held-back.js';

/** Tells the matching part, which stands below this one, who is and who was a duo. */
@Injectable()
export class DuoPairHistory implements PairHistory, OnModuleInit {
  constructor(
    private readonly registry: PairHistoryRegistry,
    private readonly reader: DuoReader,
    private readonly held: HeldBack,
    private readonly duos: DuosRepository,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  openPairs(tx: RequestContext, programmeId: Id) {
    return this.reader.pairs(tx, { programmeId, open: true });
  }

  pastPairs(tx: RequestContext) {
    return this.reader.pairs(tx, {});
  }

  openDuosOf(tx: RequestContext, mentorParticipationId: Id): Promise<number> {
    return this.duos.openAsMentor(tx, mentorParticipationId);
  }

  heldBack(tx: RequestContext): Promise<ReadonlySet<Id>> {
    return this.held.all(tx);
  }
}
