import { Injectable } from '@nestjs/common';
import { Permission, isAllowed, isRole, isStaff } from '@tdu/accounts-domain';
import { AccountsService, type UserAccountEntity } from '@tdu/accounts-server';
import { isSafeguardingPerson } from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import { ProgrammesService } from '@tdu/programmes-server';
import type { SafeguardingPersonEntity } from '../entities/index.js';
import { isId } from '../is-id.js';
import { SafeguardingRepository } from './safeguarding.repository.js';

export interface NameSafeguardingInput {
  readonly userId: Id;
  /** Absent: for every programme that names nobody. */
  readonly programmeId?: Id | null;
}

/** A naming with whom it names. */
export interface NamedPerson extends SafeguardingPersonEntity {
  readonly name: string;
  /** Whether the account is open and of the team: otherwise nobody reads. */
  readonly isActive: boolean;
}

/** Who reads the confidential reports: one named member of the team for the association, or for one programme. */
@Injectable()
export class SafeguardingNamesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly safeguarding: SafeguardingRepository,
    private readonly accounts: AccountsService,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /** Everybody who is named: a handful, the association's and those of programmes. */
  list(ctx: RequestContext): Promise<NamedPerson[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const namings = await this.safeguarding.namings(tx);
      const accounts = await Promise.all(namings.map(({ userId }) => this.accounts.find(tx, userId)));
      return namings.map((naming, at) => named(naming, accounts[at]));
    });
  }

  /** Whether the actor is named, for the association or a programme. */
  async isNamed(ctx: RequestContext): Promise<boolean> {
    return this.tenancy.withTenant(ctx, async (tx) =>
      isSafeguardingPerson(ctx.actor, await this.safeguarding.namings(tx)),
    );
  }

  /**
   * Names somebody in the place of whoever was: he or she reads every report of the programme, former ones too, and
   * the predecessor none any more. Naming the same person twice is once.
   */
  name(
    ctx: RequestContext,
    { userId, programmeId: asked }: NameSafeguardingInput,
  ): Promise<Result<NamedPerson>> {
    const programmeId = asked ?? null;
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<NamedPerson>> => {
      if (!isAllowed(tx.actor, [Permission.ManageUsers])) return notAllowed();
      const account = isId(userId) ? await this.accounts.find(tx, userId) : null;
      if (!account || !isOfTheTeam(account)) return notStaff();
      if (programmeId && !(await this.programmeExists(tx, programmeId))) return programmeUnknown();
      const known = (await this.safeguarding.namings(tx)).find((one) => one.programmeId === programmeId);
      if (known?.userId === userId) return accept(named(known, account));
      const key = { associationId: tx.associationId, id: newId() };
      const naming = { ...key, programmeId, userId, namedAt: tx.clock.now() };
      await this.safeguarding.name(tx, naming);
      const subject = { subjectType: 'user_account', subjectId: userId };
      await this.history.append(tx, { ...subject, type: 'safeguarding.named', data: { programmeId } });
      return accept(named(naming, account));
    });
  }

  private async programmeExists(tx: RequestContext, id: Id): Promise<boolean> {
    return isId(id) && (await this.programmes.byIds(tx, [id])).length > 0;
  }
}

function named(naming: SafeguardingPersonEntity, account: UserAccountEntity | null): NamedPerson {
  const isActive = account !== null && isOfTheTeam(account);
  return { ...naming, name: account?.name ?? 'Compte effacé', isActive };
}

function isOfTheTeam({ disabledAt, roles }: UserAccountEntity): boolean {
  return disabledAt === null && isStaff(roles.filter(isRole));
}

function notAllowed() {
  const message = 'Seul·e l’administrateur·rice nomme la personne référente : demandez-le-lui.';
  return refuse('NOT_ALLOWED', message, 'userId');
}

function notStaff() {
  const message =
    'La personne référente a un compte ouvert dans l’équipe : invitez-la d’abord comme coordinateur·rice.';
  return refuse('ACCOUNT_NOT_STAFF', message, 'userId');
}

function programmeUnknown() {
  return refuse(
    'PROGRAMME_UNKNOWN',
    'Ce programme n’existe pas : choisissez-en un dans la liste.',
    'programmeId',
  );
}
