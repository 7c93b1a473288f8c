import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link and one code sent to an account; only their hashes are kept. */
@Entity('sign_in_challenge')
export class SignInChallengeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') userId: Id;
  @Column('text') linkHash: string;
  @Column('text') codeHash: string;
  /** Codes tried so far; a right one is given back. */
  @Column('integer') attempts: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
