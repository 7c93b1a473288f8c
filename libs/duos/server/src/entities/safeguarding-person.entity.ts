import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who reads the confidential reports of a programme, or of every programme that names nobody. */
@Entity('safeguarding_person')
export class SafeguardingPersonEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { nullable: true }) programmeId: Id | null;
  @Column('uuid') userId: Id;
  @Column('timestamptz') namedAt: Date;
}
