import type { Concern, ReportState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A confidential report. Its text leaves this table for the eyes of the safeguarding person alone. */
@Entity('safeguarding_report')
export class SafeguardingReportEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') reportedBy: 'mentor' | 'mentee';
  @Column('text') concern: Concern;
  @Column('text', { nullable: true }) text: string | null;
  /** Of the text: the same report twice in a day is one. */
  @Column('text') textHash: string;
  @Column('text') state: ReportState;
  @Column('date') reportedOn: CalendarDate;
  @Column('date', { nullable: true }) reviewOn: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
