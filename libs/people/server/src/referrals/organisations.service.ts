import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import { type Id, type RequestContext, type Result, accept, newId } from '@tdu/kernel';
import { type OrganisationKind, organisationName } from '@tdu/people-domain';
import { History, Tenancy, loaderFor } from '@tdu/platform';
import type { ReferringOrganisationEntity } from '../entities/referring-organisation.entity.js';
import { isId } from '../is-id.js';
import { notAReferrer, organisationTaken, organisationUnknown } from './referral.refusals.js';
import { ReferralsRepository } from './referrals.repository.js';

type Organisation = ReferringOrganisationEntity;

/** The organisations that refer people, and who works for them. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ReferralsRepository,
    private readonly accounts: AccountsService,
    private readonly history: History,
  ) {}

  list(ctx: RequestContext): Promise<Organisation[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.repository.organisations(tx));
  }

  /** For field resolvers: one statement for all organisations that an operation names. */
  load(ctx: RequestContext, id: Id): Promise<Organisation | undefined> {
    return loaderFor(ctx, 'people.organisation', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const found = await this.repository.organisationsByIds(tx, ids);
        return new Map(found.map((organisation) => [organisation.id, organisation]));
      }),
    ).load(id);
  }

  /** Adds an organisation; refusals NAME_MISSING, NAME_TOO_LONG, ORGANISATION_TAKEN. */
  add(ctx: RequestContext, asked: { name: string; kind: OrganisationKind }): Promise<Result<Organisation>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const name = organisationName(asked.name);
      if (!name.ok) return name;
      const { associationId, clock } = tx;
      const about = { name: name.value, kind: asked.kind, createdAt: clock.now() };
      const organisation = { associationId, id: newId(), ...about };
      if (!(await this.repository.addOrganisation(tx, organisation))) return organisationTaken(name.value);
      await this.tell(tx, organisation.id, 'organisation.added', { kind: asked.kind });
      return accept(organisation);
    });
  }

  /** Has a referrer's account work for an organisation; refusals ORGANISATION_UNKNOWN, NOT_A_REFERRER. */
  attach(ctx: RequestContext, userId: Id, organisationId: Id): Promise<Result<Organisation>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [organisation] = isId(organisationId)
        ? await this.repository.organisationsByIds(tx, [organisationId])
        : [];
      if (!organisation) return organisationUnknown();
      const account = isId(userId) ? await this.accounts.find(tx, userId) : null;
      if (!account?.roles.includes('referrer')) return notAReferrer();
      await this.repository.attach(tx, {
        associationId: tx.associationId,
        id: newId(),
        userId,
        organisationId,
      });
      await this.tell(tx, organisationId, 'organisation.referrer_attached', { userId });
      return accept(organisation);
    });
  }

  private tell(tx: RequestContext, subjectId: Id, type: string, data: object): Promise<void> {
    return this.history.append(tx, { subjectType: 'organisation', subjectId, type, data });
  }
}
