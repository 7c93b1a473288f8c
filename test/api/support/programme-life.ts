import { AccountsServerModule } from '@tdu/accounts-server';
import {
  CharterService,
  CompanionsService,
  type DuoRecord,
  DuosServerModule,
  DuosService,
  MeetingsService,
  ReviewsService,
} from '@tdu/duos-server';
import { type DueItem, type LatenessState, dueCalendar, latenessOf } from '@tdu/duos-domain';
import { ImpactServerModule, type MeasureInput, MeasuresService } from '@tdu/impact-server';
import { type CalendarDate, type Id, type RequestContext, newId, today } from '@tdu/kernel';
import {
  MatchRunsReader,
  MatchRunsService,
  MatchingServerModule,
  ProposalsService,
} from '@tdu/matching-server';
import {
  type PoolMember,
  type ScreeningStep,
  type StepQuestion,
  questionKind,
  screeningSection,
} from '@tdu/people-domain';
import { ParticipationEntity, PeopleServerModule, PersonEntity, ScreeningService } from '@tdu/people-server';
import { Tenancy } from '@tdu/platform';
import { type ProgrammeVersion, readSection } from '@tdu/programmes-domain';
import { ProgrammesServerModule, ProgrammesService } from '@tdu/programmes-server';
import { type TestApp, must, startTestApp } from '@tdu/testing';

type About = Partial<PoolMember>;
/** The parts, the clock and a new association: what a life needs of an application under test. */
type Parts = Pick<TestApp, 'get' | 'clock' | 'association'>;
type Role = PoolMember['role'];

const PARTS = [
  AccountsServerModule,
  ProgrammesServerModule,
  PeopleServerModule,
  MatchingServerModule,
  DuosServerModule,
  ImpactServerModule,
];

/** Starts every part that a duo's life passes through, on one database. */
export function startParts(): Promise<TestApp> {
  return startTestApp(PARTS);
}

/** One programme of an association of its own, and what happens in it, day by day. */
export class ProgrammeLife {
  private constructor(
    private readonly app: Parts,
    readonly ctx: RequestContext,
    readonly programmeId: Id,
    readonly version: ProgrammeVersion,
  ) {}

  /** A programme made from a preset, on a day. */
  static async of(app: Parts, preset: string, on: CalendarDate): Promise<ProgrammeLife> {
    app.clock.moveTo(new Date(`${on}T10:00:00Z`));
    const ctx = await app.association();
    const { id, currentVersion } = must(
      await app.get(ProgrammesService).create(ctx, { name: 'Programme', preset }),
    );
    return new ProgrammeLife(app, ctx, id, currentVersion);
  }

  get today(): CalendarDate {
    return today(this.app.clock);
  }

  moveTo(day: CalendarDate): void {
    this.app.clock.moveTo(new Date(`${day}T10:00:00Z`));
  }

  /** Somebody who applied, with no step of admission done. */
  async enrol(role: Role, about: About = {}): Promise<Id> {
    const [id, personId] = [newId(), newId()];
    const tenancy = this.app.get(Tenancy);
    await tenancy.withTenant(this.ctx, async (tx) => {
      const manager = tenancy.manager(tx);
      const key = { associationId: tx.associationId, createdAt: tx.clock.now(), updatedAt: tx.clock.now() };
      await manager.insert(PersonEntity, { ...key, ...personOf(personId, role, about) } as object);
      const state = this.steps(role).length > 0 ? 'applied' : 'admitted';
      const own = { ...participationOf(this.today, about), state, programmeId: this.programmeId, role };
      await manager.insert(ParticipationEntity, { ...key, ...own, id, personId } as object);
    });
    return id;
  }

  /** The steps of admission that the programme asks of a role. */
  steps(role: Role): readonly ScreeningStep[] {
    return readSection(this.version, screeningSection)[role].steps;
  }

  /** Passes every step today: forms filled in, documents issued today, the first favourable conclusion chosen. */
  async screen(participationId: Id, role: Role): Promise<void> {
    const screening = this.app.get(ScreeningService);
    for (const { key, questions = [], conclusions = [] } of this.steps(role)) {
      const answers = questions.map((asked) => ({ question: asked.key, answer: someAnswer(asked) }));
      const conclusion = conclusions.find(({ outcome }) => outcome === 'passed')?.key ?? null;
      const told = { step: key, on: this.today, issuedOn: this.today, answers, conclusion };
      must(await screening.record(this.ctx, { participationId, ...told }));
    }
  }

  /** Somebody who applied and passed every step. */
  async admit(role: Role, about: About = {}): Promise<Id> {
    const id = await this.enrol(role, about);
    await this.screen(id, role);
    return id;
  }

  /** A match run of today, with its proposals. */
  async match() {
    const { id } = must(await this.app.get(MatchRunsService).runNow(this.ctx, this.programmeId));
    const page = await this.app.get(MatchRunsReader).proposals({ ...this.ctx }, id, { first: 50 });
    return { runId: id, proposals: page.edges.map(({ node }) => node) };
  }

  /** Releases the drafts of a run; both people of each say yes, and the duos are formed. */
  async formAll(runId: Id, proposalIds: readonly Id[]): Promise<DuoRecord> {
    const proposals = this.app.get(ProposalsService);
    must(await proposals.release(this.ctx, runId));
    for (const proposalId of proposalIds) {
      for (const side of ['mentor', 'mentee'] as const) {
        must(await proposals.answer(this.ctx, { proposalId, side, answer: 'yes' }));
      }
    }
    await this.app.get(DuosService).formAccepted(this.ctx);
    const { edges } = await this.app.get(DuosService).page(this.ctx, { programmeId: this.programmeId }, {});
    return edges[0].node;
  }

  /** All whom the charter names sign it today; nobody where the programme has none. */
  async sign({ id, rules }: DuoRecord): Promise<DuoRecord> {
    const charter = this.app.get(CharterService);
    for (const signer of rules.charter.signers) {
      must(await charter.sign(this.ctx, { duoId: id, signer, name: 'Signé au bureau' }));
    }
    return this.duo(id);
  }

  /** The duo as it is now. */
  async duo(id: Id): Promise<DuoRecord> {
    return (await this.app.get(DuosService).one({ ...this.ctx }, id))!;
  }

  /** How late the duo is today. */
  lateness({ rules, life }: DuoRecord): LatenessState {
    return latenessOf(rules.calendar, life, this.today).state;
  }

  /** Everything due over the life of the duo. */
  due({ rules, life }: DuoRecord): DueItem[] {
    return dueCalendar(rules.calendar, life, this.today);
  }

  /** A meeting of an hour, today. */
  async meet(duoId: Id): Promise<void> {
    const meeting = { duoId, heldOn: this.today, status: 'held' as const, minutes: 60 };
    must(await this.app.get(MeetingsService).log(this.ctx, meeting));
  }

  async review(duoId: Id, kind: 'start' | 'mid_term' | 'closing'): Promise<void> {
    must(await this.app.get(ReviewsService).complete(this.ctx, { duoId, kind }));
  }

  measure(input: Omit<MeasureInput, 'measuredOn' | 'source'>) {
    const told = { measuredOn: this.today, source: 'coordinator' as const };
    return this.app.get(MeasuresService).record(this.ctx, { ...input, ...told });
  }

  /** Gives a third place to a volunteer from today on. */
  companion(duoId: Id, role: string, participationId: Id) {
    return this.app.get(CompanionsService).place(this.ctx, { duoId, role, participationId });
  }

  async close(duoId: Id): Promise<DuoRecord> {
    return must(await this.app.get(DuosService).close(this.ctx, { duoId, reason: 'completed' }));
  }
}

function someAnswer(asked: StepQuestion): string {
  const answers = { text: 'rien à signaler', yes_no: 'yes', choice: '', scale: String(asked.to) };
  return asked.choices?.[0] ?? answers[questionKind(asked)];
}

function personOf(id: Id, role: Role, about: About) {
  const mentor = role === 'mentor';
  return {
    id,
    givenName: mentor ? 'Nora' : 'Hala',
    familyName: id.slice(-6),
    gender: about.gender ?? 'female',
    birthDate: about.birthDate ?? (mentor ? '1968-03-02' : '2003-05-04'),
    email: `${id}@example.org`,
    department: about.department ?? '75',
    languages: about.languages ?? [],
    frenchLevel: about.frenchLevel ?? (mentor ? 'native' : 'B1'),
    country: about.country ?? null,
    messageLanguage: 'fr',
  };
}

function participationOf(registeredOn: CalendarDate, about: About) {
  return {
    objectives: about.objectives ?? ['employment', 'training'],
    sector: about.sector ?? 'informatique',
    availability: about.availability ?? ['sat-morning', 'wed-evening'],
    interests: about.interests ?? ['cinéma', 'cuisine'],
    video: about.video ?? false,
    genderWish: about.genderWish ?? null,
    refusesCompatriot: about.refusesCompatriot ?? false,
    peerWish: about.peerWish ?? null,
    capacity: about.capacity ?? 1,
    registeredOn,
    screening: {},
  };
}
