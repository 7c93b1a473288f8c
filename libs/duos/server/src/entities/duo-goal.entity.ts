import type { AccountSide, GoalState, GoalTheme } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a duo works towards. */
@Entity('duo_goal')
export class DuoGoalEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') theme: GoalTheme;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') state: GoalState;
  @Column('date', { nullable: true }) dueOn: CalendarDate | null;
  @Column('text') setBy: AccountSide;
  @Column('timestamptz') createdAt: Date;
}
