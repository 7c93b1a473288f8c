import type { Id } from '@tdu/kernel';
import type { Explanation, ProposalAnswer, ProposalState } from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A pair put to two people, with why and with what each answered. */
@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') matchRunId: Id;
  @Column('uuid') programmeVersionId: Id;
  @Column('uuid') mentorParticipationId: Id;
  @Column('uuid') menteeParticipationId: Id;
  /** 0–1000; the points of the explanation add up to it. */
  @Column('integer') score: number;
  @Column('jsonb') explanation: Explanation;
  @Column('text') state: ProposalState;
  @Column('text', { nullable: true }) mentorAnswer: ProposalAnswer | null;
  @Column('timestamptz', { nullable: true }) mentorAnsweredAt: Date | null;
  @Column('text', { nullable: true }) mentorReason: string | null;
  @Column('text', { nullable: true }) menteeAnswer: ProposalAnswer | null;
  @Column('timestamptz', { nullable: true }) menteeAnsweredAt: Date | null;
  @Column('text', { nullable: true }) menteeReason: string | null;
  /** When the team said that this draft may go out. */
  @Column('timestamptz', { nullable: true }) reviewedAt: Date | null;
  /** Since when this draft, and its places, are kept whatever later runs find. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
  @Column('timestamptz', { nullable: true }) releasedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
}
