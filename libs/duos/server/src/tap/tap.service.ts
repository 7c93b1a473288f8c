import { Inject, Injectable } from '@nestjs/common';
import type { OneTapClaims } from '@tdu/duos-domain';
import type { Clock, RequestContext } from '@tdu/kernel';
import { CLOCK, Tenancy } from '@tdu/platform';
import { AnswerProposalTap } from './answer-proposal.tap.js';
import { LogMeetingTap } from './log-meeting.tap.js';
import { OneTapLinks } from './one-tap-links.js';
import { SignCharterTap } from './sign-charter.tap.js';
import type { TapForm, TapHandler } from './tap-handler.js';
import { type TapPage, refusalPage } from './tap-page.js';

/**
 * Opens and answers one-tap links: the token says who, the handler of its purpose says what. All that a page reads
 * and writes is one transaction.
 */
@Injectable()
export class TapService {
  private readonly handlers: readonly TapHandler[];

  constructor(
    private readonly links: OneTapLinks,
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    meeting: LogMeetingTap,
    charter: SignCharterTap,
    proposal: AnswerProposalTap,
  ) {
    this.handlers = [meeting, charter, proposal];
  }

  /** The page of a link; changes nothing. */
  open(token: string): Promise<TapPage> {
    return this.withLink(token, (handler, ctx, claims) => handler.ask(ctx, claims));
  }

  /** Acts on the answer given on the page. */
  act(token: string, form: TapForm): Promise<TapPage> {
    return this.withLink(token, (handler, ctx, claims) => handler.act(ctx, claims, form));
  }

  private async withLink(
    token: string,
    work: (handler: TapHandler, ctx: RequestContext, claims: OneTapClaims) => Promise<TapPage>,
  ): Promise<TapPage> {
    const read = this.links.read(token, this.clock.now());
    if (!read.ok) return refusalPage(read.refusal);
    const { associationId, personId, purpose } = read.value;
    const handler = this.handlers.find((known) => known.purpose === purpose);
    if (!handler) throw new Error(`no handler for links to ${purpose}`);
    const ctx: RequestContext = {
      associationId,
      actor: { kind: 'link', personId },
      clock: this.clock,
      language: 'fr',
    };
    return this.tenancy.withTenant(ctx, (tx) => work(handler, tx, read.value));
  }
}
