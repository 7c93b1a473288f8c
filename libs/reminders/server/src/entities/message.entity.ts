import type { Id, MessageLanguage } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was sent about a reminder: which template, in which language, under which Message-ID. Never its text. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { nullable: true }) reminderId: Id | null;
  @Column('text') template: string;
  @Column('uuid') recipientId: Id;
  @Column('text') language: MessageLanguage;
  @Column('text', { nullable: true }) transportId: string | null;
  @Column('timestamptz') sentAt: Date;
}
