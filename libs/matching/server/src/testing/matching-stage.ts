import { AccountsServerModule } from '@tdu/accounts-server';
import { permissionsOf } from '@tdu/accounts-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { ParticipationEntity, PeopleServerModule, PersonEntity } from '@tdu/people-server';
import { ProgrammesServerModule, ProgrammesService } from '@tdu/programmes-server';
import { type TestApp, must, startTestApp } from '@tdu/testing';
import { Tenancy } from '@tdu/platform';
import { MatchingServerModule } from '../matching-server.module.js';
import { MatchRunsReader } from '../runs/match-runs.reader.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { type Ask, startGraphql } from './graphql-server.js';

const PARTS = [AccountsServerModule, ProgrammesServerModule, PeopleServerModule, MatchingServerModule];

/** Matching with the parts below it, and a way to fill pools. */
export class MatchingStage {
  private constructor(readonly app: TestApp) {}

  static async start(): Promise<MatchingStage> {
    return new MatchingStage(await startTestApp(PARTS));
  }

  /** The same behind GraphQL, without the guard: operations run as whoever `ask` says. */
  static async startApi(): Promise<MatchingStage & { ask: Ask; stop(): Promise<void> }> {
    const stage = await MatchingStage.start();
    const api = await startGraphql(PARTS, stage.app.database.config, stage.app.clock);
    return Object.assign(stage, api);
  }

  /** A programme made from a preset. */
  async programme(ctx: RequestContext, preset = 'duos-de-demain'): Promise<Id> {
    return must(await this.app.get(ProgrammesService).create(ctx, { name: `Programme ${newId()}`, preset }))
      .id;
  }

  /** Someone admitted to a programme; say only what matters. Returns the participation and the person. */
  async person(
    ctx: RequestContext,
    programmeId: Id,
    role: PoolMember['role'],
    about: Partial<PoolMember> = {},
  ): Promise<{ id: Id; personId: Id }> {
    const { app } = this;
    const ids = { id: newId(), personId: about.personId ?? newId() };
    await app.get(Tenancy).withTenant(ctx, async (tx) => {
      const manager = app.get(Tenancy).manager(tx);
      if (!about.personId)
        await manager.insert(PersonEntity, personRow(tx, ids.personId, role, about) as object);
      await manager.insert(
        ParticipationEntity,
        participationRow(tx, ids, programmeId, role, about) as object,
      );
    });
    return ids;
  }

  /** A run computed now, with its proposals, best first. */
  async run(ctx: RequestContext, programmeId: Id) {
    const run = must(await this.app.get(MatchRunsService).runNow(ctx, programmeId));
    const fresh = { ...ctx };
    const reader = this.app.get(MatchRunsReader);
    const proposals = (await reader.proposals(fresh, run.id, { first: 100 })).edges.map(({ node }) => node);
    const unmatched = (await reader.unmatched(fresh, run.id, { first: 100 })).edges.map(({ node }) => node);
    return { run, proposals, unmatched };
  }
}

/** The context of a signed-in person or of a coordinator. */
export function actingAs(
  ctx: RequestContext,
  role: 'mentor' | 'mentee' | 'coordinator',
  personId: Id | null = null,
) {
  const actor = { kind: 'user' as const, userId: newId(), personId, permissions: permissionsOf([role]) };
  return { ...ctx, actor };
}

const DONE = {
  'background-check': '2026-09-01',
  'asylum-awareness': '2026-09-01',
  interview: '2026-09-01',
  training: '2026-09-01',
};

function personRow(
  tx: RequestContext,
  id: Id,
  role: PoolMember['role'],
  about: Partial<PoolMember>,
): PersonEntity {
  return {
    associationId: tx.associationId,
    id,
    givenName: role === 'mentor' ? 'Nora' : 'Hala',
    familyName: id.slice(-6),
    gender: about.gender ?? 'unknown',
    birthDate: about.birthDate ?? '1990-01-01',
    email: `${id}@example.org`,
    phone: null,
    postalCode: null,
    communeCode: about.communeCode ?? null,
    communeName: null,
    department: about.department ?? '75',
    languages: about.languages ?? [],
    frenchLevel: about.frenchLevel ?? (role === 'mentor' ? 'native' : 'B1'),
    country: about.country ?? null,
    messageLanguage: 'fr',
    createdAt: tx.clock.now(),
    updatedAt: tx.clock.now(),
  };
}

function participationRow(
  tx: RequestContext,
  { id, personId }: { id: Id; personId: Id },
  programmeId: Id,
  role: PoolMember['role'],
  about: Partial<PoolMember>,
): ParticipationEntity {
  return {
    associationId: tx.associationId,
    id,
    personId,
    programmeId,
    role,
    state: 'admitted',
    objectives: about.objectives ?? ['employment'],
    sector: about.sector ?? null,
    availability: about.availability ?? ['sat-morning'],
    interests: about.interests ?? ['cinéma'],
    video: about.video ?? true,
    genderWish: about.genderWish ?? null,
    refusesCompatriot: about.refusesCompatriot ?? false,
    peerWish: about.peerWish ?? null,
    mentoringYears: about.mentoringYears ?? null,
    professionYears: about.professionYears ?? null,
    wishedPartnerIds: about.wishedPartnerIds ?? [],
    keptTies: about.keptTies ?? null,
    capacity: about.capacity ?? 1,
    channel: about.channel ?? null,
    registeredOn: about.registeredOn ?? '2026-10-01',
    screening: about.screeningMissing ? {} : DONE,
    importId: null,
    importLine: null,
    createdAt: tx.clock.now(),
    updatedAt: tx.clock.now(),
  };
}
