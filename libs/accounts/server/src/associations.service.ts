import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  type RequestContext,
  type Result,
  accept,
  newId,
  refuse,
  systemContext,
} from '@tdu/kernel';
import { CLOCK, Tenancy } from '@tdu/platform';
import { AccountsRepository } from './accounts.repository.js';
import { SystemQueries } from './system-queries.js';

/** What founding an association takes; `slug` is its short name at the terminal: `passerelles`. */
export interface NewAssociation {
  readonly name: string;
  readonly slug: string;
}

/** The tenants themselves: found one, find one by its short name. */
@Injectable()
export class AssociationsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly queries: SystemQueries,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Founds an association and returns a context in which the software acts for it. */
  async create({ name, slug }: NewAssociation): Promise<Result<RequestContext>> {
    if (name.trim() === '') return refuse('NAME_MISSING', 'Indiquez le nom de l’association.', 'name');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      return refuse(
        'SLUG_INVALID',
        'Le nom court s’écrit en minuscules sans accent : « passerelles-lyon ».',
        'slug',
      );
    }
    if (await this.queries.findAssociationBySlug(slug)) {
      return refuse('SLUG_TAKEN', 'Une association a déjà ce nom court : choisissez-en un autre.', 'slug');
    }
    const ctx = this.acting(newId());
    const association = { id: ctx.associationId, name: name.trim(), slug, createdAt: this.clock.now() };
    await this.tenancy.withTenant(ctx, (tx) => this.accounts.insertAssociation(tx, association));
    return accept(ctx);
  }

  /** A context in which the software acts for the association of that short name, or undefined. */
  async bySlug(slug: string): Promise<RequestContext | undefined> {
    const id = await this.queries.findAssociationBySlug(slug);
    return id === undefined ? undefined : this.acting(id);
  }

  /** One context per association, oldest first: what a schedule or a terminal goes through. */
  async all(): Promise<RequestContext[]> {
    return (await this.queries.listAssociationIds()).map((id) => this.acting(id));
  }

  /** The name of the association, as its mails bear it. */
  nameOf(ctx: RequestContext): Promise<string> {
    return this.tenancy.withTenant(ctx, async (tx) => (await this.accounts.association(tx)).name);
  }

  private acting(associationId: string): RequestContext {
    return systemContext(associationId, this.clock, 'associations');
  }
}
