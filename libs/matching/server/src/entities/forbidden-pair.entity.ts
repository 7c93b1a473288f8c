import type { Id } from '@tdu/kernel';
import type { ForbidReason } from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two people whom the team keeps apart; lifted, it is kept as it was. */
@Entity('forbidden_pair')
export class ForbiddenPairEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') mentorPersonId: Id;
  @Column('uuid') menteePersonId: Id;
  @Column('text') reason: ForbidReason;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') forbiddenAt: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
