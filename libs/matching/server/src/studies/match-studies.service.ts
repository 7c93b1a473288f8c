import { Inject, Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import { canMoveRun } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  LOGGER,
  type Logger,
  QueueFactory,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { createdBy } from '../created-by.js';
import { isId } from '../is-id.js';
import { MatchStudiesRepository } from './match-studies.repository.js';
import type { MatchStudyPersonEntity } from './match-study-person.entity.js';
import { type MatchStudyEntity, type StudyKind, needsOf } from './match-study.entity.js';
import { matchStudyQueue } from './match-study.queue.js';
import { STUDY_FAILED } from './study-runner.js';

/** A study that has not ended after so long has lost its job; the next request starts another. */
const LOST_AFTER_MS = 30 * 60 * 1000;
/** Positions of the slider shown at once. */
const MOST_STEPS = 11;

/** Studies of a pool: asked for by coordinators, worked out in the worker, read back by screens. */
@Injectable()
export class MatchStudiesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly studies: MatchStudiesRepository,
    private readonly programmes: ProgrammesService,
    private readonly queues: QueueFactory,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Has worked out why nobody fits some people and whom to recruit; refusal PROGRAMME_UNKNOWN. */
  studyPool(ctx: RequestContext, programmeId: Id): Promise<Result<MatchStudyEntity>> {
    return this.start(ctx, programmeId, 'needs', []);
  }

  /** Has worked out what runs would give at positions (0–100) of the slider; also BALANCE_STEPS. */
  async previewBalance(
    ctx: RequestContext,
    programmeId: Id,
    steps: readonly number[],
  ): Promise<Result<MatchStudyEntity>> {
    const positions = [...new Set(steps)].sort((a, b) => a - b);
    const good = positions.every((step) => step >= 0 && step <= 100);
    if (!good || positions.length === 0 || positions.length > MOST_STEPS) return badSteps();
    return this.start(ctx, programmeId, 'balance', positions);
  }

  /** Stops a study that waits or computes; what an earlier one found stays. Refusals STUDY_UNKNOWN, STUDY_OVER. */
  cancel(ctx: RequestContext, studyId: string): Promise<Result<MatchStudyEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const study = isId(studyId) ? await this.studies.lock(tx, studyId) : null;
      if (!study) return studyUnknown();
      if (study.state === 'cancelled') return accept(study);
      if (!canMoveRun(study.state, 'cancelled')) return studyOver();
      const change = { state: 'cancelled' as const, finishedAt: tx.clock.now() };
      await this.studies.update(tx, study.id, change);
      return accept({ ...study, ...change });
    });
  }

  /** The newest study of a kind that was not cancelled; null when there is none. */
  async latest(ctx: RequestContext, programmeId: Id, kind: StudyKind): Promise<MatchStudyEntity | null> {
    if (!isId(programmeId)) return null;
    return this.tenancy.withTenant(ctx, (tx) => this.studies.latest(tx, programmeId, kind));
  }

  /** A page of the people of one side whom no rule lets match, the longest registered first. */
  async stuck(
    ctx: RequestContext,
    study: MatchStudyEntity,
    role: ParticipantRole,
    args: ConnectionArgs,
  ): Promise<Connection<MatchStudyPersonEntity>> {
    const size = pageSize(args);
    const after = Number(decodeCursor(args.after)?.[0] ?? 0) || 0;
    const rows = await this.tenancy.withTenant(ctx, (tx) =>
      this.studies.peopleOf(tx, study.id, role, { after, take: size + 1 }),
    );
    const total = needsOf(study)?.[role === 'mentee' ? 'mentees' : 'mentors'].blocked ?? 0;
    return toConnection(rows, size, total, ({ position }) => [position]);
  }

  /** Asked again while it computes, it is the same study: a double tap is one effect. */
  private async start(
    ctx: RequestContext,
    programmeId: Id,
    kind: StudyKind,
    steps: number[],
  ): Promise<Result<MatchStudyEntity>> {
    const started = await this.tenancy.withTenant(ctx, async (tx) => {
      const programme = await this.programmes.find(tx, programmeId);
      if (!programme) return programmeUnknown();
      const lost = new Date(tx.clock.now().getTime() - LOST_AFTER_MS);
      await this.studies.giveUpBefore(tx, lost, STUDY_FAILED);
      const study = newStudy(tx, programmeId, programme.currentVersion.id, kind, steps);
      if (await this.studies.insert(tx, study)) return accept(study);
      return accept((await this.studies.active(tx, programmeId, kind)) ?? study);
    });
    if (started.ok) await this.enqueue(ctx, started.value.id);
    return started;
  }

  private async enqueue({ associationId }: RequestContext, studyId: Id): Promise<void> {
    try {
      const queue = this.queues.queue(matchStudyQueue);
      await queue.add('study', { associationId, studyId }, { jobId: `study-${studyId}` });
    } catch (error) {
      this.logger.error({ err: error, studyId }, 'the study stays queued until it is asked for again');
    }
  }
}

function newStudy(
  tx: RequestContext,
  programmeId: Id,
  programmeVersionId: Id,
  kind: StudyKind,
  steps: number[],
): MatchStudyEntity {
  return {
    associationId: tx.associationId,
    id: newId(),
    programmeId,
    programmeVersionId,
    kind,
    state: 'queued',
    progress: 0,
    runOn: today(tx.clock),
    steps,
    result: null,
    error: null,
    createdBy: createdBy(tx.actor),
    createdAt: tx.clock.now(),
    finishedAt: null,
  };
}

function badSteps(): Result<never> {
  return refuse(
    'BALANCE_STEPS',
    `Les positions vont de 0 à 100, ${MOST_STEPS} au plus : corrigez-les puis relancez l’aperçu.`,
    'steps',
  );
}

function studyUnknown(): Result<never> {
  return refuse('STUDY_UNKNOWN', 'Cette analyse n’existe plus : rechargez la page.', 'studyId');
}

function studyOver(): Result<never> {
  return refuse('STUDY_OVER', 'Cette analyse est déjà terminée : rechargez la page pour la lire.', 'studyId');
}
