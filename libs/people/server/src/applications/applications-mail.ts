import { Inject, Injectable } from '@nestjs/common';
import { type Id, PROGRAMME_TIME_ZONE, type RequestContext, frenchDate, toCalendarDate } from '@tdu/kernel';
import { Mailer, PLATFORM_CONFIG, type PlatformConfig, Tenancy } from '@tdu/platform';
import { ApplicationsRepository } from './applications.repository.js';
import { applicationDraftEmail } from './emails/application-draft/application-draft.email.js';
import { applicationReceivedEmail } from './emails/application-received/application-received.email.js';

/** Writes to people who fill in a public form, in French: nobody asked them for another language yet. */
@Injectable()
export class ApplicationsMail {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ApplicationsRepository,
    private readonly mailer: Mailer,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** The code of a draft, to the address in it. */
  async sendDraft(
    ctx: RequestContext,
    programmeId: Id,
    { email, code, expiresAt }: { email: string; code: string; expiresAt: Date },
  ): Promise<void> {
    const link = `${this.config.publicUrl}/candidature/reprendre`;
    const until = frenchDate(toCalendarDate(expiresAt, PROGRAMME_TIME_ZONE));
    const props = { ...(await this.names(ctx, programmeId)), link, code, until };
    await this.mailer.send({ to: email, ...applicationDraftEmail.render(props, 'fr') });
  }

  /** That an application came in, or waits. */
  async sendReceived(
    ctx: RequestContext,
    programmeId: Id,
    { email, waiting, noticeVersion }: { email: string; waiting: boolean; noticeVersion: string },
  ): Promise<void> {
    const props = { ...(await this.names(ctx, programmeId)), waiting, noticeVersion };
    await this.mailer.send({ to: email, ...applicationReceivedEmail.render(props, 'fr') });
  }

  private async names(ctx: RequestContext, programmeId: Id) {
    const names = await this.tenancy.withTenant(ctx, (tx) => this.repository.names(tx, programmeId));
    return { associationName: names.association, programmeName: names.programme };
  }
}
