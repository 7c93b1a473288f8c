import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant: its own id takes the place that `association_id` has in every other table. */
@Entity('association')
export class AssociationEntity {
  @PrimaryColumn('uuid') id: Id;
  @Column('text') name: string;
  @Column('text') slug: string;
  @Column('timestamptz') createdAt: Date;
}
