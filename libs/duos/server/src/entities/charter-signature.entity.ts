import type { CharterSigner, SigningWay } from '@tdu/duos-domain';
import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the signatures under a duo's charter, with the hash of the words that were signed. */
@Entity('charter_signature')
export class CharterSignatureEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') signer: CharterSigner;
  @Column('text') signedName: string;
  @Column('text') textVersion: string;
  @Column('text') textHash: string;
  @Column('timestamptz') signedAt: Date;
  @Column('text') way: SigningWay;
  /** The scan of what was signed on paper, in the folder of the duo. */
  @Column('uuid', { nullable: true }) documentId: Id | null;
}
