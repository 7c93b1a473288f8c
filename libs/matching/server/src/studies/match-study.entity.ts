import type { CalendarDate, Id } from '@tdu/kernel';
import type { BalancePreview, MatchRunState, SideNeeds } from '@tdu/matching-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const STUDY_KINDS = ['needs', 'balance'] as const;
export type StudyKind = (typeof STUDY_KINDS)[number];

/** Needs without the people nobody fits, who are rows of their own. */
export type KeptSideNeeds = Omit<SideNeeds, 'blocked'> & { readonly blocked: number };
export type KeptNeeds = Readonly<Record<'mentees' | 'mentors', KeptSideNeeds>>;

/** Something worked out over the pool of a programme in the worker. It proposes nothing to anyone. */
@Entity('match_study')
export class MatchStudyEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('uuid') programmeVersionId: Id;
  @Column('text') kind: StudyKind;
  @Column('text') state: MatchRunState;
  /** Percent. */
  @Column('integer') progress: number;
  @Column('date') runOn: CalendarDate;
  /** Positions of the slider, of a balance; empty of needs. */
  @Column('jsonb') steps: number[];
  @Column('jsonb', { nullable: true }) result: KeptNeeds | BalancePreview | null;
  /** French, for the coordinator. */
  @Column('text', { nullable: true }) error: string | null;
  @Column('text') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** The study of a kind that worked out needs. */
export function needsOf(study: MatchStudyEntity): KeptNeeds | null {
  return study.kind === 'needs' ? (study.result as KeptNeeds | null) : null;
}

/** The study of a kind that worked out a balance. */
export function balanceOf(study: MatchStudyEntity): BalancePreview | null {
  return study.kind === 'balance' ? (study.result as BalancePreview | null) : null;
}
