import type { Id } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one of the two wants to know before answering a proposal, and what the team said. */
@Entity('proposal_question')
export class ProposalQuestionEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') proposalId: Id;
  @Column('text') side: ParticipantRole;
  @Column('text', { nullable: true }) text: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
}
