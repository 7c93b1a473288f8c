import { Injectable } from '@nestjs/common';
import { Permission, isAllowed, isRole, isStaff } from '@tdu/accounts-domain';
import { AccountsService } from '@tdu/accounts-server';
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

  /** Everybody who is named. */
  list(ctx: RequestContext): Promise<SafeguardingPersonEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.safeguarding.namings(tx));
  }

  /**
   * Names somebody in the place of whoever was: he or she reads every report of the programme, former ones too, and
   * the predecessor none any more. Naming the same person twice is once.
   */
  name(
    ctx: RequestContext,
    { userId, programmeId: asked }: NameSafeguardingInput,
  ): Promise<Result<SafeguardingPersonEntity>> {
    const programmeId = asked ?? null;
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<SafeguardingPersonEntity>> => {
      if (!isAllowed(tx.actor, [Permission.ManageUsers])) return notAllowed();
      const account = isId(userId) ? await this.accounts.find(tx, userId) : null;
      if (!account || account.disabledAt || !isStaff(account.roles.filter(isRole))) return notStaff();
      if (programmeId && !(await this.programmeExists(tx, programmeId))) return programmeUnknown();
      const known = (await this.safeguarding.namings(tx)).find((one) => one.programmeId === programmeId);
      if (known?.userId === userId) return accept(known);
      const key = { associationId: tx.associationId, id: newId() };
      const naming = { ...key, programmeId, userId, namedAt: tx.clock.now() };
      await this.safeguarding.name(tx, naming);
      const subject = { subjectType: 'user_account', subjectId: userId };
      await this.history.append(tx, { ...subject, type: 'safeguarding.named', data: { programmeId } });
      return accept(naming);
    });
  }

  private async programmeExists(tx: RequestContext, id: Id): Promise<boolean> {
    return isId(id) && (await this.programmes.byIds(tx, [id])).length > 0;
  }
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
