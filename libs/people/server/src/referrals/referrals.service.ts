import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { type Id, type RequestContext, type Result, accept, newId, today } from '@tdu/kernel';
import {
  type ReadReferral,
  type ReferralOutcome,
  type ReferralState,
  type ReferralTold,
  readReferral,
  referralAccess,
  referralState,
  screeningSection,
} from '@tdu/people-domain';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { Enrolment } from '../applications/enrolment.js';
import { isId } from '../is-id.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { inDuo, noOrganisation, noProgramme, referralUnknown } from './referral.refusals.js';
import { ReferralStory } from './referral-story.js';
import { type ReferralFilter, type ReferralRow, ReferralsRepository } from './referrals.repository.js';

/** A referral with the one word that its organisation sees. */
export interface Referral extends ReferralRow {
  readonly state: ReferralState;
}

/** Sending people, and following what becomes of it. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ReferralsRepository,
    private readonly programmes: ProgrammesService,
    private readonly enrolment: Enrolment,
    private readonly ties: DuoTiesRegistry,
    private readonly story: ReferralStory,
  ) {}

  /**
   * Refers a person with the recorded consent; the same person again is the same referral. Whether the person was
   * known is not told: the answer is the same. Refusals NO_ORGANISATION, PROGRAMME_UNKNOWN and those of `readReferral`.
   */
  refer(ctx: RequestContext, programmeId: Id, told: ReferralTold): Promise<Result<Referral>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const organisationId = await this.organisationOf(tx);
      if (!organisationId) return noOrganisation();
      const programme = isId(programmeId) ? await this.programmes.find(tx, programmeId) : null;
      if (!programme) return noProgramme();
      const version = await this.programmes.current(tx, programmeId);
      const reading = readReferral(told, readSection(version, screeningSection).mentee, today(tx.clock));
      if (!reading.ok) return reading;
      return accept(await this.keep(tx, programmeId, organisationId, reading.value));
    });
  }

  /** What the organisation of the signed-in referrer sent; empty for who belongs to none. */
  mine(ctx: RequestContext, args: DatedListArgs): Promise<Connection<Referral>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const organisationId = await this.organisationOf(tx);
      return organisationId
        ? this.page(tx, { organisationId }, args)
        : toConnection<Referral>([], 1, 0, () => []);
    });
  }

  /** For the team: the referrals to a programme, of one organisation or of all. */
  ofProgramme(
    ctx: RequestContext,
    { programmeId, organisationId }: { readonly programmeId: Id; readonly organisationId?: Id | null },
    args: DatedListArgs,
  ): Promise<Connection<Referral>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const ids = [programmeId, ...(organisationId ? [organisationId] : [])];
      if (!ids.every(isId)) return toConnection<Referral>([], 1, 0, () => []);
      return this.page(tx, { programmeId, organisationId: organisationId ?? undefined }, args);
    });
  }

  /** Closes a referral without a follow-up, or opens it again (null). Refusals REFERRAL_UNKNOWN, REFERRAL_IN_DUO. */
  close(ctx: RequestContext, id: Id, outcome: ReferralOutcome | null): Promise<Result<Referral>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const row = isId(id) ? await this.repository.byId(tx, id) : undefined;
      if (!row || (await this.access(tx, row)) !== 'content') return referralUnknown();
      const [before] = await this.withStates(tx, [row]);
      if (before.state === 'in_duo') return inDuo();
      if (row.outcome === outcome) return accept(before);
      await this.repository.close(tx, id, outcome);
      await this.story.closed(tx, row, outcome);
      const [after] = await this.withStates(tx, [{ ...row, outcome }]);
      return accept(after);
    });
  }

  private async keep(
    tx: RequestContext,
    programmeId: Id,
    organisationId: Id,
    { facts: told, consentWay, consentOn }: ReadReferral,
  ): Promise<Referral> {
    const [organisation] = await this.repository.organisationsByIds(tx, [organisationId]);
    const candidate = { programmeId, role: 'mentee' as const, told, channel: organisation.name };
    const { personId, participationId } = await this.enrolment.enrol(tx, {
      ...candidate,
      event: 'referral.received',
    });
    const { associationId, actor, clock } = tx;
    if (actor.kind !== 'user') throw new Error('A referral is made by an account.');
    await this.repository.add(tx, {
      ...{ associationId, id: newId(), organisationId, programmeId, personId, participationId },
      ...{ givenName: told.givenName, familyName: told.familyName, referredBy: actor.userId },
      ...{ referredOn: today(clock), consentWay, consentOn, outcome: null, createdAt: clock.now() },
    });
    const row = await this.repository.ofParticipation(tx, organisationId, participationId);
    return { ...row!, state: 'received' };
  }

  private async page(
    tx: RequestContext,
    filter: ReferralFilter,
    args: DatedListArgs,
  ): Promise<Connection<Referral>> {
    const [after] = decodeCursor(args.after) ?? [];
    const size = pageSize(args);
    const cursor = typeof after === 'string' && isId(after) ? after : undefined;
    const rows = await this.repository.page(tx, filter, size + 1, readingOrder(args.order), cursor);
    const total = await this.repository.count(tx, filter);
    return toConnection(await this.withStates(tx, rows), size, total, ({ id }) => [id]);
  }

  private async withStates(tx: RequestContext, rows: readonly ReferralRow[]): Promise<Referral[]> {
    const open = await this.ties.inOpenDuo(
      tx,
      rows.map(({ livingId }) => livingId),
    );
    return rows.map((row) => {
      const { participationState: participation, outcome, livingId } = row;
      return { ...row, state: referralState({ participation, outcome, inOpenDuo: open.has(livingId) }) };
    });
  }

  private async access(tx: RequestContext, { organisationId: referralOrganisationId }: ReferralRow) {
    const staff = isAllowed(tx.actor, [Permission.ManageSourcing]);
    return referralAccess({ staff, organisationId: await this.organisationOf(tx), referralOrganisationId });
  }

  private async organisationOf(tx: RequestContext): Promise<Id | null> {
    if (tx.actor.kind !== 'user') return null;
    return (await this.repository.referrer(tx, tx.actor.userId))?.organisationId ?? null;
  }
}
