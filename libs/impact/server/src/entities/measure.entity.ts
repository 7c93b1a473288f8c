import type { Contract, MeasureSource, Moment } from '@tdu/impact-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** PostgreSQL gives `numeric` as text. */
const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** One dated value of an indicator about one participation. */
@Entity('measure')
export class MeasureEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') participationId: Id;
  @Column('uuid', { nullable: true }) duoId: Id | null;
  @Column('text') indicator: string;
  @Column('text') moment: Moment;
  @Column('numeric', { precision: 10, scale: 2, transformer: asNumber }) value: number;
  @Column('text', { nullable: true }) contract: Contract | null;
  @Column('numeric', { precision: 4, scale: 1, nullable: true, transformer: asNumber }) weeklyHours:
    number | null;
  @Column('date') measuredOn: CalendarDate;
  @Column('text') source: MeasureSource;
  /** `user:<id>`, `person:<id>` or the name of a job: never a person's name. */
  @Column('text') recordedBy: string;
  @Column('timestamptz') createdAt: Date;
}
