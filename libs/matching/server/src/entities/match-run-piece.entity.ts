import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept of a run in pieces: the people it saw, the prices that prove it, its pairs, and who was left. */
export const KEPT_LISTS = ['pool', 'mentee_prices', 'mentor_prices', 'pairs', 'unmatched'] as const;
export type KeptList = (typeof KEPT_LISTS)[number];

/** Some elements of a list, in canonical JSON, compressed. Never whole in memory, never read by a screen. */
@Entity('match_run_piece')
export class MatchRunPieceEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') matchRunId: Id;
  @Column('text') list: KeptList;
  /** From 0, in the order of the list. */
  @Column('integer') number: number;
  @Column('bytea') content: Buffer;
}
