import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mentoring offer of an association; its rules are in its versions. */
@Entity('programme')
export class ProgrammeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') name: string;
  /** Key of the preset it was made from. */
  @Column('text', { nullable: true }) preset: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
}
