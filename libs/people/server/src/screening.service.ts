import { Injectable } from '@nestjs/common';
import { type RequestContext, type Result, accept, newId, today } from '@tdu/kernel';
import {
  type KeepableStep,
  type StepReport,
  keepableStep,
  screeningSection,
  stateAfterStep,
} from '@tdu/people-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { AdmissionRepository } from './admission/admission.repository.js';
import { participationUnknown } from './admission/admission.refusals.js';
import type { ScreeningRecordEntity } from './entities/screening-record.entity.js';
import { nameOf } from './imports/sheet-results.js';
import { isId } from './is-id.js';
import { type ParticipationRecord, missingSteps } from './participation-record.js';
import { PeopleRepository } from './people.repository.js';

/** A step of the screening that took place; what is absent was not told. */
export type StepDone = Pick<StepReport, 'step' | 'on'> &
  Partial<StepReport> & { readonly participationId: string };

/** The steps between a candidate and the pool. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly admissions: AdmissionRepository,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Keeps the report of a step; whoever has none left open is admitted, whoever fails one leaves the pool. The same
   * report twice is one. Refusals PARTICIPATION_UNKNOWN and those of `keepableStep`.
   */
  record(ctx: RequestContext, { participationId, ...told }: StepDone): Promise<Result<ParticipationRecord>> {
    const report: StepReport = {
      outcome: 'passed',
      conclusion: null,
      issuedOn: null,
      failure: null,
      answers: [],
      nextOn: null,
      ...told,
    };
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!isId(participationId) || !(await this.admissions.lock(tx, participationId)))
        return participationUnknown();
      const [record] = await this.people.participationsByIds(tx, [participationId]);
      const version = await this.programmes.current(tx, record.participation.programmeId);
      const rules = readSection(version, screeningSection)[record.participation.role];
      const kept = keepableStep(rules, report, record.person, today(tx.clock));
      if (!kept.ok) return kept;
      if (await this.isKnown(tx, record, kept.value)) return accept(record);
      const dated = withStep(record, kept.value, tx);
      const open = missingSteps(rules, dated, today(tx.clock)).length > 0;
      dated.participation.state = stateAfterStep(record.participation.state, open);
      await this.people.saveParticipation(tx, dated.participation);
      await this.admissions.add(tx, toRecord(tx, participationId, kept.value));
      await this.tell(tx, kept.value, record, dated);
      return accept(dated);
    });
  }

  /** Whether the last report about the step says the same. */
  private async isKnown(tx: RequestContext, { participation }: ParticipationRecord, kept: KeepableStep) {
    const records = await this.admissions.recordsOf(tx, [participation.id]);
    const last = records.find(({ step }) => step === kept.step);
    const holds = (participation.screening[kept.step] === kept.countsFrom) === (kept.outcome === 'passed');
    return Boolean(last) && holds && sameReport(last!, kept);
  }

  private async tell(
    tx: RequestContext,
    { step, on, outcome, failure }: KeepableStep,
    before: ParticipationRecord,
    { participation: { id, state } }: ParticipationRecord,
  ): Promise<void> {
    const type = outcome === 'passed' ? 'screening.step_done' : 'screening.step_failed';
    const data = { step, on, state, ...(failure && { reason: failure }) };
    await this.history.append(tx, { subjectType: 'participation', subjectId: id, type, data });
    if (before.participation.state !== state) {
      this.events.publish(tx, { type: 'participation.state_changed', subjectId: id });
    }
  }
}

function withStep(
  { participation, person }: ParticipationRecord,
  { step, outcome, countsFrom }: KeepableStep,
  tx: RequestContext,
): ParticipationRecord {
  const { [step]: _before, ...others } = participation.screening;
  const screening = outcome === 'passed' ? { ...others, [step]: countsFrom } : others;
  return { person, participation: { ...participation, screening, updatedAt: tx.clock.now() } };
}

function toRecord(tx: RequestContext, participationId: string, kept: KeepableStep): ScreeningRecordEntity {
  const { step, outcome, conclusion, on, issuedOn, expiresOn, failure, answers, nextOn } = kept;
  return {
    ...{ associationId: tx.associationId, id: newId(), participationId, step, outcome, conclusion },
    ...{ doneOn: on, issuedOn, expiresOn: outcome === 'passed' ? expiresOn : null, failure, answers, nextOn },
    ...{ recordedBy: nameOf(tx.actor), recordedAt: tx.clock.now() },
  };
}

function sameReport(record: ScreeningRecordEntity, kept: KeepableStep): boolean {
  const { outcome, conclusion, doneOn, issuedOn, failure, nextOn, answers } = record;
  return (
    outcome === kept.outcome &&
    conclusion === kept.conclusion &&
    doneOn === kept.on &&
    issuedOn === kept.issuedOn &&
    failure === kept.failure &&
    nextOn === kept.nextOn &&
    JSON.stringify(answers.map(({ question, answer }) => [question, answer])) ===
      JSON.stringify(kept.answers.map(({ question, answer }) => [question, answer]))
  );
}
