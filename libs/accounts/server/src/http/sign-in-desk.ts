import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Result, accept } from '@tdu/kernel';
import { AccountsService, type OwnAccount } from '../accounts.service.js';
import { SessionService } from '../session.service.js';
import { SignInConfirmationService } from '../sign-in-confirmation.service.js';
import type { HttpExchange } from './http-exchange.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';

/** Every code takes this long to check: the time must not tell whether an address is waiting for one. */
const EVEN_MS = 200;

/** Where signing in meets the browser: gives and takes the cookie. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly confirmation: SignInConfirmationService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountsService,
  ) {}

  async byLink(http: HttpExchange, token: string): Promise<Result<OwnAccount>> {
    return this.welcome(http, await this.confirmation.byLink(token));
  }

  async byCode(http: HttpExchange, email: string, code: string): Promise<Result<OwnAccount>> {
    const [token] = await Promise.all([
      this.confirmation.byCode(email, code, http.network),
      setTimeout(EVEN_MS),
    ]);
    return this.welcome(http, token);
  }

  /** Ends the session and takes the cookie back; true even when there was none. */
  async signOut({ request, response }: HttpExchange): Promise<true> {
    const token = readSessionCookie(request);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(response);
    return true;
  }

  private async welcome({ response }: HttpExchange, token: Result<string>): Promise<Result<OwnAccount>> {
    if (!token.ok) return token;
    const ctx = await this.sessions.contextOf(token.value);
    const own = ctx && (await this.accounts.me(ctx));
    if (!own) throw new Error('A session that was just opened has an account.');
    writeSessionCookie(response, token.value);
    return accept(own);
  }
}
