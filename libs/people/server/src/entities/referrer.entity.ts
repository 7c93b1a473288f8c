import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that works for a referring organisation. */
@Entity('referrer')
export class ReferrerEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') userId: Id;
  @Column('uuid') organisationId: Id;
}
