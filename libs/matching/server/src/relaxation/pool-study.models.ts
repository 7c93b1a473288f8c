import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { MatchRunState } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { MatchRunStateEnum } from '../graphql/matching.enums.js';
import type { MatchStudyEntity } from '../studies/match-study.entity.js';

@ObjectType('RelaxedStep', { description: 'One rule softened or lifted' })
export class RelaxedStepModel {
  @Field(() => String) rule: string;
  @Field(() => String, { description: 'lift, or how the rule is softened: farther, slot-more…' })
  step: string;
  @Field(() => Int, { description: 'How many steps in that direction' }) level: number;
  @Field(() => String, { description: 'What to do, without its effect' }) words: string;
}

@ObjectType('Relaxation', {
  description: 'A smallest set of steps that would give this person at least one possible duo',
})
export class RelaxationModel {
  @Field(() => [RelaxedStepModel]) steps: RelaxedStepModel[];
  @Field(() => Int, { description: 'People of the other side that would become possible' }) opens: number;
  @Field(() => String, { description: 'What to do, and its effect' }) sentence: string;
}

@ObjectType({ description: 'Someone whom no rule lets match, with what would change it' })
export class StuckPerson {
  @Field(() => ID) id: Id;
  @Field(() => ID) participationId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [RelaxationModel], { description: 'Smallest first, the first eight' })
  relaxations: RelaxationModel[];
  @Field(() => Int, { description: 'How many smallest sets there are in all' }) relaxationCount: number;
}

@ObjectType('RecruitBrief', {
  description: 'Someone to recruit or to be referred; what is absent does not matter',
})
export class RecruitBriefModel {
  @Field(() => ParticipantRoleEnum, { description: 'Whom to look for' }) role: ParticipantRole;
  @Field(() => String, { nullable: true }) gender: 'female' | 'male' | null;
  @Field(() => String, { nullable: true }) language: string | null;
  @Field(() => String, { nullable: true }) department: string | null;
  @Field(() => Boolean) video: boolean;
  @Field(() => [String]) slots: readonly string[];
  @Field(() => String, { nullable: true }) objective: string | null;
  @Field(() => Int, { description: 'Of those who wait and are in no earlier brief' }) serves: number;
  @Field(() => [ID], { description: 'Their participations' }) participationIds: readonly Id[];
  @Field(() => String, { description: 'The whole in one sentence' }) sentence: string;
}

@ObjectType('SideNeeds', { description: 'What one side of a pool lacks' })
export class SideNeedsModel {
  @Field(() => Int, { description: 'People with a free place and no duo in the optimum' }) waiting: number;
  @Field(() => Int, { description: 'Of them, those for whom nobody is possible' }) stuck: number;
  @Field(() => Int, { description: 'Of them, those whose place went to others' }) crowded: number;
  @Field(() => [RecruitBriefModel], { description: 'Whom to recruit, most useful first' })
  briefs: RecruitBriefModel[];
}

@ObjectType('PoolStudy', { description: 'Why nobody fits some people of a pool, and whom to recruit' })
export class PoolStudyModel {
  @Field(() => ID) id: Id;
  @Field(() => MatchRunStateEnum) state: MatchRunState;
  @Field(() => Int, { description: 'Percent' }) progress: number;
  @Field(() => CalendarDateScalar, { description: 'The day for ages and waiting times' }) runOn: CalendarDate;
  @Field(() => String, { nullable: true, description: 'French, says what to do next' }) error: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
  @Field(() => SideNeedsModel, { nullable: true }) mentees: SideNeedsModel | null;
  @Field(() => SideNeedsModel, { nullable: true }) mentors: SideNeedsModel | null;
  /** Not a field of the schema. */
  record: MatchStudyEntity;
}

export const StuckPersonConnection = connectionOf(StuckPerson, 'StuckPerson');
