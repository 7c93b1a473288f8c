import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type { ParticipationState } from '@tdu/people-domain';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import { type EntityManager, In } from 'typeorm';
import { ReferralEntity } from '../entities/referral.entity.js';
import { ReferrerEntity } from '../entities/referrer.entity.js';
import { ReferringOrganisationEntity } from '../entities/referring-organisation.entity.js';

/** A referral with the state of the participation that lives on for it. */
export type ReferralRow = ReferralEntity & {
  readonly livingId: Id;
  readonly participationState: ParticipationState;
};

/** Which referrals: of an organisation, or of a programme and days. */
export interface ReferralFilter {
  readonly organisationId?: Id;
  readonly programmeId?: Id;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

const ROW = `r.association_id AS "associationId", r.id, r.organisation_id AS "organisationId",
  r.programme_id AS "programmeId", r.person_id AS "personId", r.participation_id AS "participationId",
  r.given_name AS "givenName", r.family_name AS "familyName", r.referred_by AS "referredBy",
  r.referred_on::text AS "referredOn", r.consent_way AS "consentWay", r.consent_on::text AS "consentOn", r.outcome,
  r.created_at AS "createdAt", living.id AS "livingId", living.state AS "participationState"`;
/** Two files may have become one since: the participation that lives on tells how it goes. */
const LIVING = `referral r
  JOIN participation p ON p.association_id = r.association_id AND p.id = r.participation_id
  JOIN participation living ON living.association_id = p.association_id AND living.id = coalesce(p.folded_into, p.id)`;
const WHERE = `r.association_id = $1 AND ($2::uuid IS NULL OR r.organisation_id = $2)
  AND ($3::uuid IS NULL OR r.programme_id = $3) AND ($4::date IS NULL OR r.referred_on >= $4)
  AND ($5::date IS NULL OR r.referred_on <= $5)`;

/** Organisations, their accounts and what they refer, inside the tenant's transaction. */
@Injectable()
export class ReferralsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  organisations(tx: RequestContext): Promise<ReferringOrganisationEntity[]> {
    const where = { associationId: tx.associationId };
    return this.manager(tx).find(ReferringOrganisationEntity, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  organisationsByIds(tx: RequestContext, ids: readonly Id[]): Promise<ReferringOrganisationEntity[]> {
    return this.manager(tx).findBy(ReferringOrganisationEntity, {
      associationId: tx.associationId,
      id: In([...ids]),
    });
  }

  /** False when the name is taken, in whatever case. */
  async addOrganisation(tx: RequestContext, organisation: ReferringOrganisationEntity): Promise<boolean> {
    const builder = this.manager(tx).createQueryBuilder().insert().into(ReferringOrganisationEntity);
    const { raw } = await builder.values(organisation).orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  /** Has an account work for an organisation, and for no other. */
  async attach(tx: RequestContext, referrer: ReferrerEntity): Promise<void> {
    const { associationId, userId } = referrer;
    await this.manager(tx).delete(ReferrerEntity, { associationId, userId });
    await this.manager(tx).insert(ReferrerEntity, referrer);
  }

  referrer(tx: RequestContext, userId: Id): Promise<ReferrerEntity | null> {
    return this.manager(tx).findOneBy(ReferrerEntity, { associationId: tx.associationId, userId });
  }

  /** Keeps a referral; the same person for the same programme by the same organisation once. */
  async add(tx: RequestContext, referral: ReferralEntity): Promise<void> {
    await this.manager(tx)
      .createQueryBuilder()
      .insert()
      .into(ReferralEntity)
      .values(referral)
      .orIgnore()
      .execute();
  }

  async close(tx: RequestContext, id: Id, outcome: ReferralEntity['outcome']): Promise<void> {
    await this.manager(tx).update(ReferralEntity, { associationId: tx.associationId, id }, { outcome });
  }

  async byId(tx: RequestContext, id: Id): Promise<ReferralRow | undefined> {
    const sql = `SELECT ${ROW} FROM ${LIVING} WHERE r.association_id = $1 AND r.id = $2`;
    return (await this.manager(tx).query<ReferralRow[]>(sql, [tx.associationId, id]))[0];
  }

  async ofParticipation(
    tx: RequestContext,
    organisationId: Id,
    participationId: Id,
  ): Promise<ReferralRow | undefined> {
    const sql = `SELECT ${ROW} FROM ${LIVING} WHERE r.association_id = $1 AND r.organisation_id = $2 AND r.participation_id = $3`;
    return (
      await this.manager(tx).query<ReferralRow[]>(sql, [tx.associationId, organisationId, participationId])
    )[0];
  }

  /** Up to `take` referrals after the one of the given id; ids grow with time. */
  page(
    tx: RequestContext,
    filter: ReferralFilter,
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: Id,
  ): Promise<ReferralRow[]> {
    const sql = `SELECT ${ROW} FROM ${LIVING} WHERE ${WHERE} AND ($6::uuid IS NULL OR r.id ${beyond} $6)
      ORDER BY r.id ${direction} LIMIT $7`;
    return this.manager(tx).query(sql, [...parameters(tx, filter), after ?? null, take]);
  }

  async count(tx: RequestContext, filter: ReferralFilter): Promise<number> {
    const sql = `SELECT count(*)::int AS count FROM referral r WHERE ${WHERE}`;
    return (await this.manager(tx).query<{ count: number }[]>(sql, parameters(tx, filter)))[0].count;
  }

  /** Every referral of the filter, with no name: for counting. */
  facts(
    tx: RequestContext,
    filter: ReferralFilter,
  ): Promise<Pick<ReferralRow, 'organisationId' | 'livingId' | 'participationState' | 'outcome'>[]> {
    const sql = `SELECT r.organisation_id AS "organisationId", living.id AS "livingId",
        living.state AS "participationState", r.outcome FROM ${LIVING} WHERE ${WHERE}`;
    return this.manager(tx).query(sql, parameters(tx, filter));
  }

  /** Participations by role, channel and state: how people came, and how far. */
  channels(
    tx: RequestContext,
    { programmeId, from, to }: ReferralFilter,
  ): Promise<
    { role: 'mentor' | 'mentee'; channel: string | null; state: ParticipationState; count: number }[]
  > {
    return this.manager(tx).query(
      `SELECT role, channel, state, count(*)::int AS count FROM participation
        WHERE association_id = $1 AND programme_id = $2 AND folded_into IS NULL
          AND ($3::date IS NULL OR registered_on >= $3) AND ($4::date IS NULL OR registered_on <= $4)
        GROUP BY role, channel, state ORDER BY role, channel, state`,
      [tx.associationId, programmeId, from ?? null, to ?? null],
    );
  }

  private manager(tx: RequestContext): EntityManager {
    return this.tenancy.manager(tx);
  }
}

function parameters(
  tx: RequestContext,
  { organisationId, programmeId, from, to }: ReferralFilter,
): unknown[] {
  return [tx.associationId, organisationId ?? null, programmeId ?? null, from ?? null, to ?? null];
}
