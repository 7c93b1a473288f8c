import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type WorkWatch, watchWork } from '../work-watch.js';
import { MatchStudiesRepository } from './match-studies.repository.js';

/** A study under watch. */
export interface WatchedStudy extends WorkWatch {
  /** Notes how far the study is, as a share (0–1); told at the next turn. */
  tell(share: number): void;
}

/** Tells the progress of a study, and learns from the same row that it was cancelled. */
@Injectable()
export class StudyWatch {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly studies: MatchStudiesRepository,
  ) {}

  start(ctx: RequestContext, studyId: Id): WatchedStudy {
    let progress = 0;
    const watch = watchWork(() =>
      this.tenancy.withTenant(ctx, (tx) => this.studies.tellProgress(tx, studyId, progress)),
    );
    return { ...watch, tell: (share) => (progress = Math.min(99, Math.floor(share * 100))) };
  }
}
