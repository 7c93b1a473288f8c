import type { Id } from '@tdu/kernel';
import type { ClosingSide } from '@tdu/duos-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A skills badge given to one of the two of a duo. */
@Entity('badge')
export class BadgeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') side: ClosingSide;
  @Column('uuid') keyId: Id;
  /** The signed credential, a compact JWS. */
  @Column('text') credential: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('text', { nullable: true }) revocation: string | null;
}
