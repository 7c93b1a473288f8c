import type { Id } from '@tdu/kernel';
import type { SharedFact } from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a participant lets the other of a proposal know; without a row, the given name alone. */
@Entity('shared_facts')
export class SharedFactsEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') participationId: Id;
  @Column('text', { array: true }) facts: SharedFact[];
  @Column('text') toldBy: 'self' | 'staff';
  @Column('timestamptz') toldAt: Date;
}
