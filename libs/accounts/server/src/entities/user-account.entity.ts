import type { Id, MessageLanguage } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone who may sign in to one association; linked to a person when he or she takes part in a programme. */
@Entity('user_account')
export class UserAccountEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') email: string;
  @Column('text') name: string;
  /** Names of roles as stored; read them through `isRole`, an unknown one grants nothing. */
  @Column('text', { array: true }) roles: string[];
  @Column('uuid', { nullable: true }) personId: Id | null;
  @Column('text') language: MessageLanguage;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
}
