import { Args, ArgsType, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RematchChange } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { CalendarDateScalar, Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { DuoChangesService } from '../change/duo-changes.service.js';
import { toDuo } from './duo.mappers.js';
import { Duo } from './duo.model.js';
import { PrepareRematchResult, ReopenDuoResult, SubstituteMentorResult } from './duo.results.js';
import { DuoSideEnum, RematchChangeEnum } from './following.enums.js';

@ArgsType()
export class SubstituteMentorArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ID, { description: 'The new mentor, of the same programme' }) mentorParticipationId: Id;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'First day with the new mentor; today when absent',
  })
  from?: CalendarDate;
}

@InputType()
export class PrepareRematchInput {
  @Field(() => ID) duoId: Id;
  @Field(() => DuoSideEnum) side: 'mentor' | 'mentee';
  @Field(() => [RematchChangeEnum], { description: 'What should be otherwise in the next duo' })
  changes: RematchChange[];
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'First day on which matching may propose somebody; the programme’s cooling-off when absent',
  })
  from?: CalendarDate;
}

/** Changes that reach beyond one duo. */
@Resolver()
export class ChangesResolver {
  constructor(private readonly changes: DuoChangesService) {}

  @Allow(Permission.ManageDuos)
  @Mutation(() => SubstituteMentorResult, { description: 'Ends the duo and gives the one that continues it' })
  async substituteMentor(
    @Ctx() ctx: RequestContext,
    @Args() args: SubstituteMentorArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.changes.substitute(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => ReopenDuoResult, {
    description: 'The same duo with its file, within the programme’s delay',
  })
  async reopenDuo(
    @Ctx() ctx: RequestContext,
    @Args('duoId', { type: () => ID }) duoId: Id,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.changes.reopen(ctx, duoId), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => PrepareRematchResult)
  async prepareRematch(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PrepareRematchInput,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.changes.prepareRematch(ctx, input), (record) => toDuo(ctx, record));
  }
}
