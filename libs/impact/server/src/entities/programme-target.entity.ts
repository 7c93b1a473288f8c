import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a programme aims at in one department of one calendar year. */
@Entity('programme_target')
export class ProgrammeTargetEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('integer') year: number;
  /** Official code of a department, or `TOTAL` for the total that was announced. */
  @Column('text') department: string;
  @Column('integer') projects: number;
  @Column('integer') target: number;
}
