import type { Id } from '@tdu/kernel';
import type { OrganisationKind } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that refers people. */
@Entity('referring_organisation')
export class ReferringOrganisationEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') name: string;
  @Column('text') kind: OrganisationKind;
  @Column('timestamptz') createdAt: Date;
}
