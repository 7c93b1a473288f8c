import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { CharterService } from '../charter/charter.service.js';
import { SigningCodesService } from '../charter/signing-codes.service.js';
import { RequestSigningCodeArgs, SignCharterWithCodeArgs } from './duo.inputs.js';
import { toDuo } from './duo.mappers.js';
import { Duo } from './duo.model.js';
import { SignCharterWithCodeResult } from './duo.results.js';
import { RequestSigningCodeResult, SigningCodeSent } from './signing.results.js';

/** The charter signed with a code: asked for, then typed. */
@Resolver()
export class SigningResolver {
  constructor(
    private readonly codes: SigningCodesService,
    private readonly charters: CharterService,
  ) {}

  @Allow(Permission.SignCharter, Permission.ManageDuos)
  @Mutation(() => RequestSigningCodeResult, {
    description: 'Goes to the address of who signs; the code sent before is void',
  })
  async requestSigningCode(
    @Ctx() ctx: RequestContext,
    @Args() args: RequestSigningCodeArgs,
  ): Promise<SigningCodeSent | RefusalResult> {
    return toUnion(await this.codes.request(ctx, args), (sent) => Object.assign(new SigningCodeSent(), sent));
  }

  @Allow(Permission.SignCharter, Permission.ManageDuos)
  @Mutation(() => SignCharterWithCodeResult)
  async signCharterWithCode(
    @Ctx() ctx: RequestContext,
    @Args() args: SignCharterWithCodeArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.charters.signWithCode(ctx, args), (record) => toDuo(ctx, record));
  }
}
