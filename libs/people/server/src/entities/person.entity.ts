import type { CalendarDate, Id } from '@tdu/kernel';
import type { CefrLevel, Gender, SpokenLanguage } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KEPT_BY_MERGES } from './kept-by-merges.js';

/** One human, once per association, whatever the roles. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text') gender: Gender;
  @Column('date') birthDate: CalendarDate;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) postalCode: string | null;
  @Column('text', { nullable: true }) communeCode: string | null;
  @Column('text', { nullable: true }) communeName: string | null;
  @Column('text', { nullable: true }) department: string | null;
  @Column('jsonb') languages: SpokenLanguage[];
  @Column('text', { nullable: true }) frenchLevel: CefrLevel | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text') messageLanguage: string;
  /** The file this one was merged into; read by merges alone. */
  @Column('uuid', { nullable: true, ...KEPT_BY_MERGES }) mergedInto?: Id | null;
  /** How the names are looked for; kept by the database, but for imports, which bring them (migration 8803). */
  @Column('text', { nullable: true, ...KEPT_BY_MERGES }) familyFold?: string | null;
  @Column('text', { nullable: true, ...KEPT_BY_MERGES }) givenFold?: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
