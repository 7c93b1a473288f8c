import type { Id } from '@tdu/kernel';
import type { BlockReason } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone whom a run left without a proposal, with the reasons. */
@Entity('unmatched')
export class UnmatchedEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') matchRunId: Id;
  @Column('uuid') participationId: Id;
  @Column('text') role: ParticipantRole;
  @Column('jsonb') reasons: readonly BlockReason[];
}
