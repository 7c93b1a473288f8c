import { Injectable } from '@nestjs/common';
import { ParticipantAccountsService } from '@tdu/accounts-server';
import { type Id, type RequestContext, type Result, accept, today } from '@tdu/kernel';
import {
  type Answers,
  type ParticipantFacts,
  type ParticipantRole,
  correctFacts,
  differingAnswers,
  fileQuestions,
  newcomer,
  readAnswers,
  screeningSection,
} from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import { type ProgrammeVersion, readSection } from '@tdu/programmes-domain';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { Enrolment } from '../applications/enrolment.js';
import { isId } from '../is-id.js';
import type { ParticipationRecord } from '../participation-record.js';
import { FilesRepository } from './files.repository.js';
import { emailTaken, fileUnknown } from './file.refusals.js';

/** Who is to take part, as somebody told the team. */
export interface EnrolCommand {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  /** By the keys of the questions there are for the role. */
  readonly answers: Answers;
}

/** A person's file in a programme; what differs is told when the person was known already. */
export interface EnrolledFile extends ParticipationRecord {
  /** Questions answered otherwise than the file that was there before, which is kept as it is. */
  readonly differs: readonly string[];
}

const CHANNEL = 'Inscription par l’équipe';

/** What is known of each person: read whole, put right, begun by the team. */
@Injectable()
export class PersonFilesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly files: FilesRepository,
    private readonly programmes: ProgrammesService,
    private readonly enrolment: Enrolment,
    private readonly accounts: ParticipantAccountsService,
    private readonly history: History,
  ) {}

  /** The file of a participation; null when the association has none of that id, or it went into another file. */
  find(ctx: RequestContext, participationId: Id): Promise<ParticipationRecord | null> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      return isId(participationId) ? this.files.find(tx, participationId) : null;
    });
  }

  /**
   * Gives some answers of a file anew; an empty one forgets what may be forgotten. The same again changes nothing.
   * Which facts changed goes into the history, never what they were. Refusals FILE_UNKNOWN, EMAIL_TAKEN and those of
   * `correctFacts`.
   */
  correct(ctx: RequestContext, participationId: Id, answers: Answers): Promise<Result<ParticipationRecord>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const record = isId(participationId) ? await this.files.hold(tx, participationId) : null;
      if (!record) return fileUnknown();
      const { programmeId, role } = record.participation;
      const version = await this.programmes.current(tx, programmeId);
      const known = { ...record.person, ...record.participation } satisfies ParticipantFacts;
      const corrected = correctFacts(rulesOf(tx, version, role), known, answers);
      if (!corrected.ok) return corrected;
      const { facts, changed } = corrected.value;
      if (changed.length === 0) return accept(record);
      if (changed.includes('email') && (await this.isTaken(tx, facts, record.person.id))) return emailTaken();
      const after = await this.files.write(tx, record, facts, changed);
      const { email } = record.person;
      if (email && facts.email && email !== facts.email)
        await this.accounts.move(tx, record.person.id, email, facts.email);
      const subject = { subjectType: 'participation', subjectId: participationId };
      await this.history.append(tx, { ...subject, type: 'file.corrected', data: { changed } });
      return accept(after);
    });
  }

  /**
   * Registers somebody for a programme in the state `applied`, on the word of the team; the same person again is the
   * same file. Refusals PROGRAMME_UNKNOWN and those of `readAnswers`.
   */
  enrol(ctx: RequestContext, { programmeId, role, answers }: EnrolCommand): Promise<Result<EnrolledFile>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const programme = await this.programmes.find(tx, programmeId);
      if (!programme) return programmeUnknown();
      const rules = { ...rulesOf(tx, programme.currentVersion, role), questions: fileQuestions(role) };
      const told = readAnswers(rules, answers);
      if (!told.ok) return told;
      const candidate = {
        programmeId,
        role,
        told: told.value,
        channel: CHANNEL,
        event: 'participation.enrolled',
      };
      const { participationId } = await this.enrolment.enrol(tx, candidate);
      const record = (await this.files.find(tx, participationId))!;
      const meant = newcomer(told.value, role, rules.today);
      const differs = differingAnswers(role, answers, meant, { ...record.person, ...record.participation });
      return accept({ ...record, differs });
    });
  }

  /** Whether an address is somebody else's; if not, nobody is enrolled under it before this one has it. */
  private async isTaken(tx: RequestContext, { email }: ParticipantFacts, personId: Id): Promise<boolean> {
    if (email === null) return false;
    await this.enrolment.hold(tx, email);
    return this.files.isTaken(tx, email, personId);
  }
}

function rulesOf(tx: RequestContext, version: ProgrammeVersion, role: ParticipantRole) {
  return { role, screening: readSection(version, screeningSection)[role], today: today(tx.clock) };
}
