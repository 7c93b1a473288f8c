import type { CalendarDate, Id } from '@tdu/kernel';
import type {
  KeptTies,
  Objective,
  ParticipantRole,
  ParticipationState,
  PeerWish,
  ScreeningDates,
  Slot,
} from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KEPT_BY_MERGES } from './kept-by-merges.js';

/** A person in a programme, as mentor or mentee. */
@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') personId: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') role: ParticipantRole;
  @Column('text') state: ParticipationState;
  @Column('text', { array: true }) objectives: Objective[];
  @Column('text', { nullable: true }) sector: string | null;
  @Column('text', { array: true }) availability: Slot[];
  @Column('text', { array: true }) interests: string[];
  @Column('boolean') video: boolean;
  @Column('text', { nullable: true }) genderWish: 'female' | 'male' | null;
  @Column('boolean') refusesCompatriot: boolean;
  @Column('text', { nullable: true }) peerWish: PeerWish | null;
  @Column('integer', { nullable: true }) mentoringYears: number | null;
  @Column('integer', { nullable: true }) professionYears: number | null;
  /** Persons of a former duo with whom this one wishes another. */
  @Column('uuid', { array: true }) wishedPartnerIds: Id[];
  /** Of a mentee whose mentor left. */
  @Column('jsonb', { nullable: true }) keptTies: KeptTies | null;
  @Column('integer') capacity: number;
  @Column('text', { nullable: true }) channel: string | null;
  @Column('date') registeredOn: CalendarDate;
  @Column('jsonb') screening: ScreeningDates;
  @Column('uuid', { nullable: true }) importId: Id | null;
  @Column('integer', { nullable: true }) importLine: number | null;
  /** The participation that lives on for this one since two files were merged; read by merges alone. */
  @Column('uuid', { nullable: true, ...KEPT_BY_MERGES }) foldedInto?: Id | null;
  /** The day of the oldest step of the screening; kept by the database (migration 8870). */
  @Column('date', { nullable: true, ...KEPT_BY_MERGES }) oldestStep?: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
