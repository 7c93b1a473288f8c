import type { Id } from '@tdu/kernel';
import type { Sections } from '@tdu/programmes-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rules of a programme at one moment. The database refuses a change of its sections once it was used. */
@Entity('programme_version')
export class ProgrammeVersionEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('integer') number: number;
  @Column('jsonb') sections: Sections;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) firstUsedAt: Date | null;
}
