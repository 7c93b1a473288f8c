import type { StepKind, StepOwner, StepState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step towards a goal. */
@Entity('duo_step')
export class DuoStepEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') goalId: Id;
  @Column('text') kind: StepKind;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') owner: StepOwner;
  @Column('text') state: StepState;
  @Column('date', { nullable: true }) dueOn: CalendarDate | null;
  @Column('date', { nullable: true }) doneOn: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
