import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { LivedFigure } from '@tdu/impact-domain';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { LivedFigures } from '../services/lived-figures.service.js';

@ObjectType('LivedFigure', {
  description: 'What a programme counts beside its measures: hours, nights, hosts',
})
export class LivedFigureModel {
  @Field(() => String) indicator: string;
  @Field(() => String, { description: 'In French' }) label: string;
  @Field(() => Int, { nullable: true, description: 'Null when it is about too few people to be shown' })
  value: number | null;
}

@Resolver()
export class LivedFiguresResolver {
  constructor(private readonly figures: LivedFigures) {}

  @Query(() => [LivedFigureModel], { description: 'Until today; empty where the programme counts none' })
  @Allow(Permission.ReadImpact)
  impactFigures(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<LivedFigure[]> {
    return this.figures.of(ctx, programmeId);
  }
}
