import type { CalendarDate, Id } from '@tdu/kernel';
import type { Fairness, MatchRunState, MatchingSettings } from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunStep } from '../runs/run-steps.js';

/** One computation over a pool. What it saw and found is kept in pieces, so that it can be replayed. */
@Entity('match_run')
export class MatchRunEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeVersionId: Id;
  @Column('text') state: MatchRunState;
  /** What it is doing; null before it starts. */
  @Column('text', { nullable: true }) step: RunStep | null;
  /** Percent. */
  @Column('integer') progress: number;
  /** How often a worker took it up: one that kills its worker each time is given up. */
  @Column('integer') attempts: number;
  /** The day for ages and waiting times. */
  @Column('date') runOn: CalendarDate;
  @Column('jsonb') settings: MatchingSettings;
  @Column('text', { nullable: true }) inputsHash: string | null;
  @Column('text', { nullable: true }) resultHash: string | null;
  /** The answer of the verifier, which scores everything anew and trusts nothing of the result. */
  @Column('boolean', { nullable: true }) certificateValid: boolean | null;
  /** How the groups of the pool fared; null of runs before it was measured. */
  @Column('jsonb', { nullable: true, select: false }) fairness: Fairness | null;
  @Column('integer', { nullable: true }) total: number | null;
  @Column('integer', { nullable: true }) pairCount: number | null;
  @Column('integer', { nullable: true }) unmatchedCount: number | null;
  /** French, for the coordinator. */
  @Column('text', { nullable: true }) error: string | null;
  @Column('text') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
