import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { toUnion } from '@tdu/platform';
import { Public } from '../access/access.decorators.js';
import { AccountsService } from '../accounts.service.js';
import { Http, type HttpExchange, OptionalCtx } from '../http/http-exchange.js';
import { SignInDesk } from '../http/sign-in-desk.js';
import { SignInService } from '../sign-in.service.js';
import { toMe } from './account.mappers.js';
import { Me } from './account.models.js';
import { RequestSignInResult, SignInResult, SignedIn, signInRequested } from './sign-in.results.js';

/** Signing in and out, and who one is. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly requests: SignInService,
    private readonly desk: SignInDesk,
    private readonly accounts: AccountsService,
  ) {}

  @Public()
  @Query(() => Me, { nullable: true, description: 'Null when nobody is signed in' })
  async me(@OptionalCtx() ctx: RequestContext | undefined): Promise<Me | null> {
    const own = ctx && (await this.accounts.me(ctx));
    return own ? toMe(own) : null;
  }

  @Public()
  @Mutation(() => RequestSignInResult)
  requestSignIn(@Args('email') email: string, @Http() http: HttpExchange): typeof RequestSignInResult {
    return toUnion(this.requests.request(email, http.network), signInRequested);
  }

  @Public()
  @Mutation(() => SignInResult)
  async confirmSignInLink(
    @Args('token') token: string,
    @Http() http: HttpExchange,
  ): Promise<typeof SignInResult> {
    return toUnion(await this.desk.byLink(http, token), signedIn);
  }

  @Public()
  @Mutation(() => SignInResult)
  async confirmSignInCode(
    @Args('email') email: string,
    @Args('code') code: string,
    @Http() http: HttpExchange,
  ): Promise<typeof SignInResult> {
    return toUnion(await this.desk.byCode(http, email, code), signedIn);
  }

  @Public()
  @Mutation(() => Boolean)
  signOut(@Http() http: HttpExchange): Promise<boolean> {
    return this.desk.signOut(http);
  }
}

function signedIn(own: Parameters<typeof toMe>[0]): SignedIn {
  return Object.assign(new SignedIn(), { me: toMe(own) });
}
