import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { toDraftFinding } from '@tdu/programmes-server';
import { VersionMovesService } from './version-moves.service.js';
import {
  DuoNotMoved,
  DuosMoved,
  MoveDuosArgs,
  MoveDuosCheckArgs,
  MoveDuosCheckResult,
  MoveDuosResult,
  MoveDuosReview,
} from './versions.models.js';

/** Running duos and the versions of their programme. */
@Resolver()
export class VersionsResolver {
  constructor(private readonly moves: VersionMovesService) {}

  @Allow(Permission.ManageDuos)
  @Query(() => MoveDuosCheckResult, { description: 'What moving these duos to a version would do to them' })
  async checkMovingDuos(
    @Ctx() ctx: RequestContext,
    @Args() args: MoveDuosCheckArgs,
  ): Promise<MoveDuosReview | RefusalResult> {
    return toUnion(await this.moves.check(ctx, args), (findings) =>
      Object.assign(new MoveDuosReview(), { findings: findings.map(toDraftFinding) }),
    );
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => MoveDuosResult, {
    description: 'Each by itself: one that is refused keeps none of the others',
  })
  async moveDuosToVersion(
    @Ctx() ctx: RequestContext,
    @Args() args: MoveDuosArgs,
  ): Promise<DuosMoved | RefusalResult> {
    return toUnion(await this.moves.moveAll(ctx, args), ({ refused, ...counts }) => {
      const kept = refused.map(({ duoId, refusal: { code, message } }) =>
        Object.assign(new DuoNotMoved(), { duoId, code, message }),
      );
      return Object.assign(new DuosMoved(), { ...counts, refused: kept });
    });
  }
}
