import { Injectable } from '@nestjs/common';
import {
  AGAIN,
  type AlumniConsent,
  type ClosingAnswer,
  type ClosingRules,
  type ClosingSide,
  type Destination,
  type Situation,
  canManageDuo,
  closingSection,
  contributorSide,
  keepableReview,
  mayFollowUp,
  mayTellAfter,
} from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  refuse,
  today,
} from '@tdu/kernel';
import { ContinuityService } from '@tdu/people-server';
import { Tenancy, loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type DuoEndings, EndingsRepository } from './endings.repository.js';

export interface ClosingReviewInput {
  readonly duoId: Id;
  /** For whom staff note it; absent when one tells for oneself. */
  readonly side?: ClosingSide | null;
  readonly answers: readonly ClosingAnswer[];
}

export interface FollowUpInput {
  readonly duoId: Id;
  readonly side: ClosingSide;
  readonly months: number;
  readonly situation: Situation;
  /** Today when absent. */
  readonly on?: CalendarDate | null;
}

const LONGEST_NOTE = 500;

/** The end of a duo and what comes after: closing reviews, next steps, alumni, follow-ups. Told twice is once. */
@Injectable()
export class EndingsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly endings: EndingsRepository,
    private readonly commands: DuoCommands,
    private readonly programmes: ProgrammesService,
    private readonly continuity: ContinuityService,
  ) {}

  /** What is kept of the end of a duo. */
  async of(ctx: RequestContext, duoId: Id): Promise<DuoEndings> {
    const loader = loaderFor(ctx, 'duo-endings', (ids) =>
      this.tenancy.withTenant(ctx, (tx) => this.endings.ofDuos(tx, ids)),
    );
    return (await loader.load(duoId)) ?? { firstMeeting: null, reviews: [], aftermath: null, followUps: [] };
  }

  /** The rules of closing of a duo's programme version, read together for one request. */
  async rulesOf(ctx: RequestContext, { row }: DuoRecord): Promise<ClosingRules> {
    const loader = loaderFor(ctx, 'closing-rules', async (ids) => {
      const versions = await this.programmes.versions(ctx, ids);
      return new Map(versions.map((version) => [version.id, readSection(version, closingSection)]));
    });
    return (await loader.load(row.programmeVersionId))!;
  }

  /** Notes the closing review of a side; told again, it is corrected. Refusals of `keepableReview`, SIDE_MISSING. */
  review(ctx: RequestContext, input: ClosingReviewInput): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, input.duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      const by = contributorSide(tx.actor, record.people);
      if (!by) return notYours();
      const side = by === 'staff' ? input.side : by;
      if (!side) return sideMissing();
      if (by !== 'staff' && input.side && input.side !== by) return notYours();
      const answers = keepableReview(await this.rules(tx, record), record.life, side, input.answers);
      if (!answers.ok) return answers;
      const toldBy = by === 'staff' ? ('staff' as const) : ('self' as const);
      const row = { duoId: record.id, side, answers: answers.value, toldBy, answeredOn: today(tx.clock) };
      if (!(await this.endings.saveReview(tx, row))) return accept(record);
      if (answers.value[AGAIN] !== undefined)
        await this.wishAgain(tx, record, side, answers.value[AGAIN] === true);
      await this.commands.note(tx, record.id, { type: 'closing_review.told', data: { side, toldBy } });
      return accept(record);
    });
  }

  /** Notes where the mentee goes on. Refusals DUO_NOT_CLOSED, NOTE_TOO_LONG. */
  tellNextStep(ctx: RequestContext, duoId: Id, destination: Destination, note?: string | null) {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!contributorSide(tx.actor, record.people)) return notYours();
      const after = mayTellAfter(record.life);
      if (!after.ok) return after;
      const words = note?.trim() || null;
      if (words && words.length > LONGEST_NOTE) return noteTooLong();
      const isNew = await this.endings.saveAftermath(tx, { duoId, destination, note: words });
      if (isNew) await this.commands.note(tx, duoId, { type: 'next_step.told', data: { destination } });
      return accept(record);
    });
  }

  /** Notes whether one of the two agrees to hear from the team afterwards; taken back at any time. */
  setAlumni(ctx: RequestContext, duoId: Id, side: ClosingSide, agreed: boolean): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      const by = contributorSide(tx.actor, record.people);
      if (by !== 'staff' && by !== side) return notYours();
      const on = today(tx.clock);
      const told =
        side === 'mentor'
          ? { mentorAlumni: agreed, mentorAlumniOn: on }
          : { menteeAlumni: agreed, menteeAlumniOn: on };
      const isNew = await this.endings.saveAftermath(tx, { duoId, ...told });
      if (isNew) await this.commands.note(tx, duoId, { type: 'alumni.told', data: { side, agreed, by } });
      return accept(record);
    });
  }

  /** Notes a follow-up some months after. Refusals of `mayFollowUp`. */
  followUp(ctx: RequestContext, input: FollowUpInput): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, input.duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(tx.actor)) return notYours();
      const { aftermath } = (await this.endings.ofDuos(tx, [record.id])).get(record.id)!;
      const { duoId, side, months, situation } = input;
      const asked = { side, months, on: input.on ?? today(tx.clock) };
      const rules = await this.rules(tx, record);
      const day = mayFollowUp(rules, record.life, consentOf(aftermath), asked, today(tx.clock));
      if (!day.ok) return day;
      const isNew = await this.endings.saveFollowUp(tx, {
        duoId,
        side,
        months,
        situation,
        doneOn: day.value,
      });
      if (isNew)
        await this.commands.note(tx, duoId, { type: 'follow_up.done', data: { side, months, situation } });
      return accept(record);
    });
  }

  private async rules(tx: RequestContext, { row }: DuoRecord): Promise<ClosingRules> {
    return readSection(await this.programmes.version(tx, row.programmeVersionId), closingSection);
  }

  /** « Oui, avec la même personne » is what matching reads as a wish to go on. */
  private wishAgain(tx: RequestContext, { row, people }: DuoRecord, side: ClosingSide, again: boolean) {
    return side === 'mentor'
      ? this.continuity.wishPartner(tx, row.mentorParticipationId, people.menteePersonId, again)
      : this.continuity.wishPartner(tx, row.menteeParticipationId, people.mentorPersonId, again);
  }
}

/** Who agreed, by side. */
export function consentOf(aftermath: DuoEndings['aftermath']): AlumniConsent {
  return { mentor: aftermath?.mentorAlumni ?? null, mentee: aftermath?.menteeAlumni ?? null };
}

function sideMissing() {
  return refuse(
    'SIDE_MISSING',
    'Précisez de qui vient ce bilan : le mentor ou la personne accompagnée.',
    'side',
  );
}

function noteTooLong() {
  return refuse('NOTE_TOO_LONG', `Cette note dépasse ${LONGEST_NOTE} caractères : raccourcissez-la.`, 'note');
}
