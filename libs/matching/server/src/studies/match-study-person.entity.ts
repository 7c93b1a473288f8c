import type { Id } from '@tdu/kernel';
import type { Relaxation } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone whom no rule lets match, as a study found, with the smallest sets of steps that would change it. */
@Entity('match_study_person')
export class MatchStudyPersonEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') matchStudyId: Id;
  @Column('uuid') participationId: Id;
  @Column('text') role: ParticipantRole;
  /** From 1: the longest registered first. */
  @Column('integer') position: number;
  @Column('jsonb') sets: readonly Relaxation[];
  @Column('integer') setCount: number;
}
