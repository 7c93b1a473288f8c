import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { DuoNames } from '../duo-names.js';
import { MatchStop, SafeguardingReport } from './safeguarding.models.js';

/** Whom a report is about, for who may read it. */
@Resolver(() => SafeguardingReport)
export class SafeguardingReportResolver {
  constructor(private readonly names: DuoNames) {}

  @ResolveField(() => String)
  mentorName(@Ctx() ctx: RequestContext, @Parent() { duoPeople }: SafeguardingReport): Promise<string> {
    return this.names.of(ctx, duoPeople.mentorPersonId);
  }

  @ResolveField(() => String)
  menteeName(@Ctx() ctx: RequestContext, @Parent() { duoPeople }: SafeguardingReport): Promise<string> {
    return this.names.of(ctx, duoPeople.menteePersonId);
  }
}

/** Names on the stop list, for who may read it. */
@Resolver(() => MatchStop)
export class MatchStopResolver {
  constructor(private readonly names: DuoNames) {}

  @ResolveField(() => String)
  personName(@Ctx() ctx: RequestContext, @Parent() { personId }: MatchStop): Promise<string> {
    return this.names.of(ctx, personId);
  }
}
