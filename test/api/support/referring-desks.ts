import { ROLE_PERMISSIONS } from '@tdu/accounts-domain';
import { AccountsService } from '@tdu/accounts-server';
import { type Id, type RequestContext, newId, today } from '@tdu/kernel';
import { ORGANISATION_LABELS, type OrganisationKind } from '@tdu/people-domain';
import { OrganisationsService, ReferralsService, SourcingReportsService } from '@tdu/people-server';
import { type TestApp, must } from '@tdu/testing';

/** Those who are no mentoring programme: they refer people to one. */
export const REFERRING_KINDS = [
  'agir',
  'ofii',
  'cada',
  'cph',
  'ccas',
  'mission_locale',
  'university',
] as const satisfies readonly OrganisationKind[];

const FACTS = {
  ...{ familyName: 'Ahmadi', birthDate: '04/05/2003', postalCode: '75013', frenchLevel: 'B1' },
  ...{ languages: 'dari', primaryObjective: 'emploi' },
};

/** One organisation of each kind, with an account that refers people to a programme. */
export class ReferringDesks {
  private told = 0;

  private constructor(
    private readonly app: TestApp,
    private readonly ctx: RequestContext,
    private readonly programmeId: Id,
    private readonly desks: ReadonlyMap<OrganisationKind, RequestContext>,
  ) {}

  static async open(app: TestApp, ctx: RequestContext, programmeId: Id): Promise<ReferringDesks> {
    const desks = new Map<OrganisationKind, RequestContext>();
    for (const kind of REFERRING_KINDS) desks.set(kind, await openDesk(app, ctx, kind));
    return new ReferringDesks(app, ctx, programmeId, desks);
  }

  /** Refers somebody today, who agreed to it. */
  async refer(kind: OrganisationKind, about: { readonly givenName: string }) {
    this.told += 1;
    const answers = { ...FACTS, ...about, phone: `06 12 34 56 ${10 + this.told}` };
    const told = { answers, consentWay: 'in_person' as const, consentOn: today(this.ctx.clock) };
    const desk = this.desks.get(kind)!;
    const { personId } = must(await this.app.get(ReferralsService).refer(desk, this.programmeId, told));
    const [{ id }] = await this.app.database.sql<{ id: Id }>(
      `UPDATE participation SET availability = '{sat-morning,wed-evening}', interests = '{cinéma,cuisine}'
        WHERE association_id = $1 AND person_id = $2 RETURNING id`,
      [this.ctx.associationId, personId],
    );
    return { participationId: id, personId };
  }

  /** What became of the referrals, by kind of organisation. */
  async outcomes(): Promise<Record<string, Readonly<Record<string, number | null>>>> {
    const whole = { from: null, to: null };
    const { byKind } = await this.app
      .get(SourcingReportsService)
      .referralOutcomes(this.ctx, this.programmeId, whole);
    return Object.fromEntries(byKind.map(({ label, counts }) => [label, counts]));
  }
}

async function openDesk(app: TestApp, ctx: RequestContext, kind: OrganisationKind): Promise<RequestContext> {
  const account = { email: `${newId()}@exemple.fr`, name: 'Prescription', roles: ['referrer' as const] };
  const { id } = must(await app.get(AccountsService).createUser(ctx, account));
  const organisations = app.get(OrganisationsService);
  const organisation = must(await organisations.add(ctx, { name: ORGANISATION_LABELS[kind], kind }));
  must(await organisations.attach(ctx, id, organisation.id));
  const permissions = new Set<string>(ROLE_PERMISSIONS.referrer);
  return { ...ctx, actor: { kind: 'user', userId: id, personId: null, permissions } };
}
