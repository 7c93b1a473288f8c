import { Injectable } from '@nestjs/common';
import { Background, RequestLimiter } from '@tdu/accounts-server';
import { type RequestContext, writtenLanguage } from '@tdu/kernel';
import type { ToldFacts } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import type { ApplicationFormEntity } from '../entities/application-form.entity.js';
import { ApplicationsMail } from './applications-mail.js';

/** Confirmations an address receives in fifteen minutes. */
const MAILS_PER_ADDRESS = 3;

/** What a stranger may ask for, and hears: counted per network and per address, sent after the answer. */
@Injectable()
export class ApplicationAnnouncer {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly limiter: RequestLimiter,
    private readonly background: Background,
    private readonly mail: ApplicationsMail,
  ) {}

  /** Whether a network may send one more application in this window. */
  mayApply(network: string, most: number): boolean {
    return this.limiter.take(`application ${network}`, most);
  }

  /** Confirms an application to its address, behind the answer: its time must not tell who is known. */
  received(
    tx: RequestContext,
    form: ApplicationFormEntity,
    { email, messageLanguage }: Pick<ToldFacts, 'email' | 'messageLanguage'>,
    waiting: boolean,
  ): void {
    if (!email || !this.limiter.take(`application address ${email}`, MAILS_PER_ADDRESS)) return;
    const { associationId, actor, clock, language } = tx;
    const written = writtenLanguage(messageLanguage);
    const about = { email, language: written, waiting, noticeVersion: form.noticeVersion };
    this.tenancy.afterCommit(tx, async () =>
      this.background.run('confirming an application', () =>
        this.mail.sendReceived({ associationId, actor, clock, language }, form.programmeId, about),
      ),
    );
  }
}
