import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import {
  type CountRow,
  ORGANISATION_LABELS,
  PARTICIPATION_STATES,
  type ParticipantRole,
  REFERRAL_STATES,
  countRows,
  fold,
  protectCounts,
  referralState,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { isId } from '../is-id.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { ReferralsRepository } from './referrals.repository.js';

/** Days the counts are about, both included; null: without bound. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export interface ReferralOutcomes {
  readonly byOrganisation: readonly CountRow[];
  readonly byKind: readonly CountRow[];
  /** Whether small figures are hidden from who asks. */
  readonly isProtected: boolean;
}

export interface ChannelReport {
  readonly role: ParticipantRole;
  readonly rows: readonly CountRow[];
}

const NOT_TOLD = 'non renseignée';

/** What becomes of referrals, and how people came: counts, never people. */
@Injectable()
export class SourcingReportsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ReferralsRepository,
    private readonly ties: DuoTiesRegistry,
  ) {}

  /** Referrals to a programme by organisation and by kind of it, each by state. */
  referralOutcomes(ctx: RequestContext, programmeId: Id, period: Period): Promise<ReferralOutcomes> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const facts = isId(programmeId) ? await this.repository.facts(tx, bounds(programmeId, period)) : [];
      const open = await this.ties.inOpenDuo(
        tx,
        facts.map(({ livingId }) => livingId),
      );
      const organisations = new Map((await this.repository.organisations(tx)).map((one) => [one.id, one]));
      const states = facts.map(({ organisationId, livingId, participationState, outcome }) => {
        const about = { participation: participationState, outcome, inOpenDuo: open.has(livingId) };
        return { organisation: organisations.get(organisationId)!, state: referralState(about), count: 1 };
      });
      const byName = states.map((one) => ({ ...one, label: one.organisation.name }));
      const byKind = states.map((one) => ({ ...one, label: ORGANISATION_LABELS[one.organisation.kind] }));
      const isProtected = !seesPeople(tx);
      const shown = (rows: CountRow[]) => (isProtected ? protectCounts(rows) : rows);
      return {
        byOrganisation: shown(countRows(byName, REFERRAL_STATES, (label) => label)),
        byKind: shown(countRows(byKind, REFERRAL_STATES, (label) => label)),
        isProtected,
      };
    });
  }

  /** Participations of a programme by how the person came, each by state, for both sides. */
  channels(ctx: RequestContext, programmeId: Id, period: Period): Promise<ChannelReport[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const counts = isId(programmeId) ? await this.repository.channels(tx, bounds(programmeId, period)) : [];
      return (['mentor', 'mentee'] as const).map((role) => {
        const own = counts.filter((count) => count.role === role);
        const raw = own.map(({ channel, state, count }) => ({
          label: channel?.trim() || NOT_TOLD,
          state,
          count,
        }));
        const rows = countRows(raw, PARTICIPATION_STATES, fold);
        return { role, rows: seesPeople(tx) ? rows : protectCounts(rows) };
      });
    });
  }
}

function seesPeople(tx: RequestContext): boolean {
  return isAllowed(tx.actor, [Permission.ReadPeople]);
}

function bounds(programmeId: Id, { from, to }: Period) {
  return { programmeId, from: from ?? undefined, to: to ?? undefined };
}
