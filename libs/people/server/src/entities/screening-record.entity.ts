import type { CalendarDate, Id } from '@tdu/kernel';
import type { KeptAnswer, StepFailure, StepOutcome } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step of a screening as somebody reported it; a later report does not change an earlier one. */
@Entity('screening_record')
export class ScreeningRecordEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') participationId: Id;
  @Column('text') step: string;
  @Column('text') outcome: StepOutcome;
  /** Key of one of the step's own conclusions. */
  @Column('text', { nullable: true }) conclusion: string | null;
  @Column('date') doneOn: CalendarDate;
  @Column('date', { nullable: true }) issuedOn: CalendarDate | null;
  @Column('date', { nullable: true }) expiresOn: CalendarDate | null;
  @Column('text', { nullable: true }) failure: StepFailure | null;
  @Column('jsonb') answers: readonly KeptAnswer[];
  @Column('date', { nullable: true }) nextOn: CalendarDate | null;
  /** Id of a user, or the name of what else did it. */
  @Column('text') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
