import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type MatchSnapshot, type PoolNeeds, canMoveRun, matchingSection } from '@tdu/matching-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { PoolReader } from '../pool/pool.reader.js';
import { MatchStudiesRepository } from './match-studies.repository.js';
import type { KeptNeeds, MatchStudyEntity } from './match-study.entity.js';
import { StudyThread } from './study-thread.js';
import { StudyWatch, type WatchedStudy } from './study-watch.js';

/** People that travel to the thread together. */
const PAGE = 1_000;

export const STUDY_FAILED = 'L’analyse n’a pas abouti. Relancez-la ; si cela se répète, prévenez le support.';

/** Carries a study from its row to its result: one picture of the pool, thread, rows. Called by the job. */
@Injectable()
export class StudyRunner {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly studies: MatchStudiesRepository,
    private readonly pool: PoolReader,
    private readonly programmes: ProgrammesService,
    private readonly watch: StudyWatch,
  ) {}

  /** Works a study out and keeps it; does nothing when it is over or was cancelled. A second attempt starts over. */
  async execute(ctx: RequestContext, studyId: Id): Promise<void> {
    const study = await this.begin(ctx, studyId);
    if (!study) return;
    const watch = this.watch.start(ctx, studyId);
    const thread = new StudyThread();
    watch.signal.addEventListener('abort', () => void thread.stop());
    try {
      await this.give(ctx, study, thread, watch.signal);
      await this.answer(ctx, study, thread, watch);
    } catch (error) {
      // A thread that was stopped says so; that nobody waits for it any more is the reason.
      if (!watch.signal.aborted) throw error;
    } finally {
      await watch.stop();
      await thread.stop();
    }
  }

  /** Marks the study as failed, with a message that the coordinator can act upon. */
  fail(ctx: RequestContext, studyId: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const study = await this.studies.lock(tx, studyId);
      if (!study || !canMoveRun(study.state, 'failed')) return;
      const end = { state: 'failed' as const, error: STUDY_FAILED, finishedAt: tx.clock.now() };
      await this.studies.update(tx, studyId, end);
    });
  }

  private begin(ctx: RequestContext, studyId: Id): Promise<MatchStudyEntity | undefined> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const study = await this.studies.lock(tx, studyId);
      if (!study || !canMoveRun(study.state, 'running')) return undefined;
      await this.studies.update(tx, studyId, { state: 'running', progress: 0 });
      return study;
    });
  }

  private give(
    ctx: RequestContext,
    { programmeId }: MatchStudyEntity,
    thread: StudyThread,
    signal: AbortSignal,
  ): Promise<void> {
    return this.tenancy.withSnapshot(ctx, async (tx) => {
      for await (const { members } of this.pool.pages(tx, programmeId, PAGE)) {
        signal.throwIfAborted();
        await thread.addPeople(members);
      }
    });
  }

  private async answer(
    ctx: RequestContext,
    study: MatchStudyEntity,
    thread: StudyThread,
    { signal, tell }: WatchedStudy,
  ): Promise<void> {
    const terms = await this.terms(ctx, study);
    signal.throwIfAborted();
    if (study.kind === 'needs') {
      const reply = await thread.study({ kind: 'needs', terms }, tell);
      if (reply.kind === 'needs') await this.keep(ctx, study, reply.needs);
    } else {
      const reply = await thread.study({ kind: 'balance', terms, steps: study.steps }, tell);
      if (reply.kind === 'balance') await this.finish(ctx, study, reply.preview);
    }
  }

  private async terms(
    ctx: RequestContext,
    { programmeVersionId, runOn }: MatchStudyEntity,
  ): Promise<Omit<MatchSnapshot, 'pool'>> {
    const version = await this.programmes.version(ctx, programmeVersionId);
    return { runOn, settings: readSection(version, matchingSection) };
  }

  private keep(ctx: RequestContext, study: MatchStudyEntity, { mentees, mentors }: PoolNeeds): Promise<void> {
    const people = [mentees, mentors].map(({ blocked }) => blocked);
    const result: KeptNeeds = {
      mentees: { ...mentees, blocked: mentees.blocked.length },
      mentors: { ...mentors, blocked: mentors.blocked.length },
    };
    return this.finish(ctx, study, result, async (tx) => {
      for (const side of people) await this.studies.addPeople(tx, study.id, side);
    });
  }

  private finish(
    ctx: RequestContext,
    study: MatchStudyEntity,
    result: MatchStudyEntity['result'],
    more: (tx: RequestContext) => Promise<void> = async () => {},
  ): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const held = await this.studies.lock(tx, study.id);
      if (!held || !canMoveRun(held.state, 'done')) return;
      await more(tx);
      const end = { state: 'done' as const, progress: 100, finishedAt: tx.clock.now() };
      await this.studies.update(tx, study.id, { ...end, result });
      await this.studies.deleteEarlier(tx, study);
    });
  }
}
