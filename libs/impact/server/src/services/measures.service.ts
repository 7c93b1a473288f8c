import { Injectable } from '@nestjs/common';
import {
  type Contract,
  type JobDetails,
  type MeasureSource,
  type Moment,
  canRecordMeasure,
  checkJobDetails,
  checkMeasure,
  indicatorsSection,
  readValue,
} from '@tdu/impact-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  refuse,
  today,
} from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { MeasureEntity } from '../entities/measure.entity.js';
import { CountsRepository, type DuoPeopleRow, type SubjectRow } from '../repositories/counts.repository.js';
import { MeasuresRepository, type NewMeasure } from '../repositories/measures.repository.js';
import { recorderOf } from './recorder.js';

/** What somebody says about one person. */
export interface MeasureInput {
  readonly participationId: Id;
  readonly duoId?: Id | null;
  readonly indicator: string;
  readonly moment: Moment;
  /** As typed: `3`, `oui`, `B1`, `3 à 5`. */
  readonly value: string;
  readonly contract?: Contract | null;
  readonly weeklyHours?: number | null;
  readonly measuredOn: CalendarDate;
  readonly source: MeasureSource;
}

/** Records what changed for people. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly measures: MeasuresRepository,
    private readonly counts: CountsRepository,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /**
   * Records one dated value with its source. The same person, duo, indicator, moment and source again is a
   * correction: the value is replaced, and the history keeps both.
   */
  record(ctx: RequestContext, input: MeasureInput): Promise<Result<MeasureEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const subject = await this.counts.subject(tx, input.participationId);
      const duo = input.duoId ? await this.counts.duoPeople(tx, input.duoId) : undefined;
      if (!subject || (input.duoId && !isOf(duo, input.participationId))) return unknownSubject();
      if (!mayRecord(tx, input, subject, duo)) return unknownSubject();
      const checked = await this.check(tx, input, subject, duo);
      return checked.ok ? accept(await this.keep(tx, checked.value)) : checked;
    });
  }

  private async check(
    tx: RequestContext,
    input: MeasureInput,
    { programmeId, role }: SubjectRow,
    duo: DuoPeopleRow | undefined,
  ): Promise<Result<NewMeasure>> {
    const version = duo
      ? await this.programmes.version(tx, duo.versionId)
      : await this.programmes.current(tx, programmeId);
    const settings = readSection(version, indicatorsSection);
    const { contract = null, weeklyHours = null, duoId = null, value: text, ...said } = input;
    const indicator = checkMeasure(settings, { ...said, role }, today(tx.clock));
    if (!indicator.ok) return indicator;
    const details = checkJobDetails(said.indicator, { contract, weeklyHours } satisfies JobDetails);
    if (!details.ok) return details;
    const value = readValue(indicator.value, text);
    if (!value.ok) return value;
    const recordedBy = recorderOf(tx.actor);
    return accept({ ...said, duoId, contract, weeklyHours, value: value.value, recordedBy });
  }

  private async keep(tx: RequestContext, measure: NewMeasure): Promise<MeasureEntity> {
    const known = await this.measures.same(tx, measure);
    const kept = known
      ? await this.measures.correct(tx, known, measure)
      : await this.measures.insert(tx, measure);
    const { indicator, moment, value, source, participationId } = kept;
    await this.history.append(tx, {
      subjectType: 'participation',
      subjectId: participationId,
      type: known ? 'measure.corrected' : 'measure.recorded',
      data: { indicator, moment, value, source, ...(known && { before: known.value }) },
    });
    return kept;
  }
}

function isOf(duo: DuoPeopleRow | undefined, participationId: Id): boolean {
  return [duo?.mentorParticipationId, duo?.menteeParticipationId].includes(participationId);
}

function mayRecord(
  tx: RequestContext,
  input: MeasureInput,
  subject: SubjectRow,
  duo?: DuoPeopleRow,
): boolean {
  return canRecordMeasure(tx.actor, {
    personId: subject.personId,
    source: input.source,
    mentorPersonId: duo?.mentorPersonId ?? (subject.role === 'mentor' ? subject.personId : null),
    menteePersonId: duo?.menteePersonId ?? (subject.role === 'mentee' ? subject.personId : null),
  });
}

/** The same answer for what does not exist and for what is none of the caller's business. */
function unknownSubject(): Result<never> {
  const message = 'Cette personne ou ce duo est introuvable : rouvrez la fiche et recommencez.';
  return refuse('SUBJECT_UNKNOWN', message, 'participationId');
}
