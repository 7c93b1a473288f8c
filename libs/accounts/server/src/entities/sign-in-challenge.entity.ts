import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a challenge is for that opens a session; every other purpose names an act. */
export const SIGN_IN_PURPOSE = 'sign-in';

/** One link and one code sent to an account, or one code that stands for an act; only their hashes are kept. */
@Entity('sign_in_challenge')
export class SignInChallengeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') purpose: string;
  /** The record of an act; null at sign-in. */
  @Column('uuid', { nullable: true }) subjectId: Id | null;
  /** Null for an act: sign-in finds challenges by their account, and never one of these. */
  @Column('uuid', { nullable: true }) userId: Id | null;
  @Column('text', { nullable: true }) linkHash: string | null;
  @Column('text') codeHash: string;
  /** Codes tried so far; a right one is given back. */
  @Column('integer') attempts: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
