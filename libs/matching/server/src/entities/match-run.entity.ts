import type { CalendarDate, Id } from '@tdu/kernel';
import type {
  MatchCertificate,
  MatchResult,
  MatchRunState,
  MatchSnapshot,
  MatchingSettings,
} from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a run found, without its proof, which has a column of its own. */
export type KeptResult = Omit<MatchResult, 'certificate'>;

/** One computation over a pool, kept whole so that it can be replayed to the same bytes. */
@Entity('match_run')
export class MatchRunEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeVersionId: Id;
  @Column('text') state: MatchRunState;
  /** Percent. */
  @Column('integer') progress: number;
  /** The day for ages and waiting times. */
  @Column('date') runOn: CalendarDate;
  @Column('jsonb') settings: MatchingSettings;
  @Column('jsonb', { nullable: true, select: false }) inputs: MatchSnapshot['pool'] | null;
  @Column('text', { nullable: true }) inputsHash: string | null;
  @Column('jsonb', { nullable: true, select: false }) result: KeptResult | null;
  @Column('text', { nullable: true }) resultHash: string | null;
  @Column('jsonb', { nullable: true, select: false }) certificate: MatchCertificate | null;
  /** The answer of the verifier, which scores everything anew and trusts nothing of the result. */
  @Column('boolean', { nullable: true }) certificateValid: boolean | null;
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
