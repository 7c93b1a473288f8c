import type { CalendarDate, Id } from '@tdu/kernel';
import type { ConsentWay, ReferralOutcome } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation's sending of a person, with the person's consent. */
@Entity('referral')
export class ReferralEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') organisationId: Id;
  @Column('uuid') programmeId: Id;
  @Column('uuid') personId: Id;
  @Column('uuid') participationId: Id;
  /** Names as the organisation wrote them: it never reads the person's file. */
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('uuid') referredBy: Id;
  @Column('date') referredOn: CalendarDate;
  @Column('text') consentWay: ConsentWay;
  @Column('date') consentOn: CalendarDate;
  @Column('text', { nullable: true }) outcome: ReferralOutcome | null;
  @Column('timestamptz') createdAt: Date;
}
