import { Injectable } from '@nestjs/common';
import { type CalendarDate, type RequestContext, type Result, accept, today } from '@tdu/kernel';
import {
  type AdmissionReason,
  type AdmissionStage,
  type ParticipationState,
  type StepStanding,
  admissionStage,
  decideAdmission,
  screeningSection,
  stateOnReturn,
  stepStandings,
} from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ScreeningRecordEntity } from '../entities/screening-record.entity.js';
import { isId } from '../is-id.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { type ParticipationRecord, missingSteps } from '../participation-record.js';
import { PeopleRepository } from '../people.repository.js';
import { AdmissionTold } from './admission-told.js';
import { participationUnknown } from './admission.refusals.js';
import { AdmissionRepository, type LapsingCursor, type LapsingStep } from './admission.repository.js';

/** Where somebody stands between the application and the alumni. */
export interface AdmissionFile extends ParticipationRecord {
  readonly stage: AdmissionStage;
  /** French; none: the person may be matched. */
  readonly openSteps: readonly string[];
  readonly steps: readonly StepStanding[];
  /** Reports of steps, the latest first. */
  readonly records: readonly ScreeningRecordEntity[];
}

/** A decision about somebody. */
export interface AdmissionDecision {
  readonly participationId: string;
  readonly to: ParticipationState;
  readonly reason?: AdmissionReason | null;
}

/** Admissions: where somebody stands, what is decided, which steps lapse. */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly admissions: AdmissionRepository,
    private readonly programmes: ProgrammesService,
    private readonly ties: DuoTiesRegistry,
    private readonly told: AdmissionTold,
  ) {}

  /** Where a participation stands; null when the association has none of that id. */
  of(ctx: RequestContext, participationId: string): Promise<AdmissionFile | null> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [record] = isId(participationId)
        ? await this.people.participationsByIds(tx, [participationId])
        : [];
      return record ? this.file(tx, record) : null;
    });
  }

  /** Brings a participation into a state; again changes nothing. PARTICIPATION_UNKNOWN and those of `decideAdmission`. */
  decide(
    ctx: RequestContext,
    { participationId, to, reason = null }: AdmissionDecision,
  ): Promise<Result<AdmissionFile>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!isId(participationId) || !(await this.admissions.lock(tx, participationId)))
        return participationUnknown();
      const [record] = await this.people.participationsByIds(tx, [participationId]);
      const file = await this.file(tx, record);
      const { state } = record.participation;
      const facts = { state, openSteps: file.openSteps, inOpenDuo: file.stage === 'in_duo' };
      const decided = decideAdmission(facts, to, reason);
      if (!decided.ok) return decided;
      if (decided.value === state) return accept(file);
      const participation = { ...record.participation, state: decided.value, updatedAt: tx.clock.now() };
      await this.people.saveParticipation(tx, participation);
      await this.told.moved(tx, participation.id, { from: state, to, reason });
      const stage = admissionStage({ ...facts, state: decided.value });
      return accept({ ...file, participation, stage });
    });
  }

  /** Has an alumni take part again, see `stateOnReturn`; whoever is none stays where he or she is. */
  async returned(tx: RequestContext, participationId: string): Promise<void> {
    const file = await this.of(tx, participationId);
    if (file?.participation.state !== 'alumni') return;
    await this.decide(tx, { participationId, to: stateOnReturn(file.openSteps.length > 0) });
  }

  /** Steps of admitted people that count no longer than `before`, the first to lapse first. */
  lapsing(
    ctx: RequestContext,
    programmeId: string,
    before: CalendarDate,
    args: ConnectionArgs,
  ): Promise<Connection<LapsingStep>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const programme = isId(programmeId) ? await this.programmes.find(tx, programmeId) : null;
      const size = pageSize(args);
      const keyOf = (one: LapsingStep) => [one.validUntil, one.participationId, one.step];
      if (!programme) return toConnection<LapsingStep>([], size, 0, keyOf);
      const screening = readSection(programme.currentVersion, screeningSection);
      const query = { programmeId, screening, before };
      const after = decodeCursor(args.after) as LapsingCursor | undefined;
      const rows = await this.admissions.lapsing(tx, { ...query, take: size + 1, after });
      return toConnection(rows, size, await this.admissions.lapsingCount(tx, query), keyOf);
    });
  }

  private async file(tx: RequestContext, record: ParticipationRecord): Promise<AdmissionFile> {
    const { participation } = record;
    const version = await this.programmes.current(tx, participation.programmeId);
    const rules = readSection(version, screeningSection)[participation.role];
    const openSteps = missingSteps(rules, record, today(tx.clock));
    const inOpenDuo = (await this.ties.inOpenDuo(tx, [participation.id])).has(participation.id);
    return {
      ...record,
      openSteps,
      stage: admissionStage({ state: participation.state, openSteps, inOpenDuo }),
      steps: stepStandings(rules, participation.screening, today(tx.clock)),
      records: await this.admissions.recordsOf(tx, [participation.id]),
    };
  }
}
