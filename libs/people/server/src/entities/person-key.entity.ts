import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Under what to look for duplicates of a person who was not merged; the id is the person's. */
@Entity('person_key')
export class PersonKeyEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('date') birthDate: CalendarDate;
  @Column('text', { nullable: true }) nameKey: string | null;
  @Column('text', { nullable: true }) familyKey: string | null;
  @Column('text', { nullable: true }) emailKey: string | null;
}
