import type { Id } from '@tdu/kernel';
import type { PublicJwk } from '../certificates/badge-crypto.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key with which an association signs badges; the public half is published for as long as a badge bears it. */
@Entity('badge_key')
export class BadgeKeyEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('jsonb') publicJwk: PublicJwk;
  /** The private key, sealed with the secret of the instance. */
  @Column('bytea') sealed: Buffer;
  @Column('timestamptz') createdAt: Date;
}
