import { Injectable } from '@nestjs/common';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  refuse,
  today,
} from '@tdu/kernel';
import { screeningSection } from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { type ParticipationRecord, missingSteps } from './participation-record.js';
import { PeopleRepository } from './people.repository.js';

/** A step of the screening that was done. */
export interface StepDone {
  readonly participationId: Id;
  /** Key of the step in the programme's screening. */
  readonly step: string;
  readonly on: CalendarDate;
}

/** The steps between a candidate and the pool. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /**
   * Dates a step; whoever has none left open is admitted. Refusals PARTICIPATION_UNKNOWN, STEP_UNKNOWN,
   * STEP_IN_FUTURE.
   */
  record(ctx: RequestContext, done: StepDone): Promise<Result<ParticipationRecord>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [record] = await this.people.participationsByIds(tx, [done.participationId]);
      if (!record) return participationUnknown();
      const version = await this.programmes.current(tx, record.participation.programmeId);
      const rules = readSection(version, screeningSection)[record.participation.role];
      if (!rules.steps.some(({ key }) => key === done.step)) return stepUnknown();
      if (done.on > today(tx.clock)) return stepInFuture();
      const { participation, person } = record;
      const screening = { ...participation.screening, [done.step]: done.on };
      const dated = { person, participation: { ...participation, screening, updatedAt: tx.clock.now() } };
      const open = missingSteps(rules, dated, today(tx.clock)).length > 0;
      if (participation.state === 'applied') dated.participation.state = 'screening';
      if (dated.participation.state === 'screening' && !open) dated.participation.state = 'admitted';
      await this.people.saveParticipation(tx, dated.participation);
      await this.tell(tx, done, dated);
      return accept(dated);
    });
  }

  private tell(
    tx: RequestContext,
    { step, on }: StepDone,
    { participation }: ParticipationRecord,
  ): Promise<void> {
    const entry = { subjectType: 'participation', subjectId: participation.id, type: 'screening.step_done' };
    return this.history.append(tx, { ...entry, data: { step, on, state: participation.state } });
  }
}

function participationUnknown(): Result<never> {
  return refuse(
    'PARTICIPATION_UNKNOWN',
    "Cette personne n'est pas inscrite à ce programme : choisissez-la dans la liste.",
    'participationId',
  );
}

function stepUnknown(): Result<never> {
  return refuse('STEP_UNKNOWN', "Le programme n'a pas cette étape : choisissez-en une de la liste.", 'step');
}

function stepInFuture(): Result<never> {
  return refuse(
    'STEP_IN_FUTURE',
    "Cette date n'est pas encore passée : indiquez le jour où l'étape a été faite.",
    'on',
  );
}
