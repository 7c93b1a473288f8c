import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { GoalsService } from '../goals/goals.service.js';
import { toDuo } from './duo.mappers.js';
import { Duo } from './duo.model.js';
import { AddStepResult, MoveGoalResult, MoveStepResult, SetGoalResult } from './duo.results.js';
import { AddStepInput, MoveGoalArgs, MoveStepArgs, SetGoalInput } from './folder.inputs.js';

/** The goals of a duo and its action plan. */
@Resolver()
export class GoalsResolver {
  constructor(private readonly goals: GoalsService) {}

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => SetGoalResult)
  async setGoal(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SetGoalInput,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.goals.set(ctx, input), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => MoveGoalResult)
  async moveGoal(
    @Ctx() ctx: RequestContext,
    @Args() { goalId, state }: MoveGoalArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.goals.move(ctx, goalId, state), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => AddStepResult)
  async addStep(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AddStepInput,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.goals.addStep(ctx, input), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => MoveStepResult)
  async moveStep(
    @Ctx() ctx: RequestContext,
    @Args() { stepId, state }: MoveStepArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.goals.moveStep(ctx, stepId, state), (record) => toDuo(ctx, record));
  }
}
