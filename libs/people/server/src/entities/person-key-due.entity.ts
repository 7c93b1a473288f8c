import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People whose keys are to be made (again); the database notes them when they are written (migration 8800). */
@Entity('person_key_due')
export class PersonKeyDueEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { array: true }) personIds: Id[];
}
