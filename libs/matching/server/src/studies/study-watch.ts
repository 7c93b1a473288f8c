import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { MatchStudiesRepository } from './match-studies.repository.js';

/** Someone cancelled the study while it was worked at. */
export class StudyCancelled extends Error {}

/** How often a study says how far it is and asks whether it is still wanted. A cancelled one stops within a second. */
const EVERY_MS = 400;

/** A study under watch. */
export interface WatchedStudy {
  /** Aborted with StudyCancelled as soon as the study is seen not to be wanted any more. */
  readonly signal: AbortSignal;
  /** Notes how far the study is, as a share (0–1); told at the next turn. */
  tell(share: number): void;
  /** No more turns; resolves when the last one is over. */
  stop(): Promise<void>;
}

/** Tells the progress of a study, and learns from the same row that it was cancelled. */
@Injectable()
export class StudyWatch {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly studies: MatchStudiesRepository,
  ) {}

  start(ctx: RequestContext, studyId: Id): WatchedStudy {
    const abort = new AbortController();
    let progress = 0;
    let turn: Promise<void> | undefined;
    const look = async () => {
      const wanted = await this.tenancy.withTenant(ctx, (tx) =>
        this.studies.tellProgress(tx, studyId, progress),
      );
      if (!wanted) abort.abort(new StudyCancelled());
    };
    const timer = setInterval(() => {
      // A turn that fails is made up for by the next.
      turn ??= look()
        .catch(() => undefined)
        .finally(() => (turn = undefined));
    }, EVERY_MS);
    return {
      signal: abort.signal,
      tell: (share) => (progress = Math.min(99, Math.floor(share * 100))),
      stop: async () => {
        clearInterval(timer);
        await turn;
      },
    };
  }
}
