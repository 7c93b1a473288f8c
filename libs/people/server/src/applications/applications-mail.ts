import { Inject, Injectable } from '@nestjs/common';
import {
  type Id,
  type MessageLanguage,
  PROGRAMME_TIME_ZONE,
  type RequestContext,
  longDate,
  toCalendarDate,
} from '@tdu/kernel';
import { type ApplicationMail, screeningSection } from '@tdu/people-domain';
import { Mailer, PLATFORM_CONFIG, type PlatformConfig, Tenancy } from '@tdu/platform';
import { type ReadMail, readOwnMail, readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { ApplicationsRepository } from './applications.repository.js';
import { applicationDraftEmail } from './emails/application-draft/application-draft.email.js';
import { applicationReceivedEmail } from './emails/application-received/application-received.email.js';

/** Whom a mail about an application goes to. */
interface Applicant {
  readonly email: string;
  /** Told in the form, where it asks; French else. */
  readonly language: MessageLanguage;
}

/** Writes to people who fill in a public form, in the language they told. */
@Injectable()
export class ApplicationsMail {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ApplicationsRepository,
    private readonly mailer: Mailer,
    private readonly programmes: ProgrammesService,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** The code of a draft, to the address in it. */
  async sendDraft(
    ctx: RequestContext,
    programmeId: Id,
    { email, language, code, expiresAt }: Applicant & { code: string; expiresAt: Date },
  ): Promise<void> {
    const link = `${this.config.publicUrl}/candidature/reprendre`;
    const until = longDate(toCalendarDate(expiresAt, PROGRAMME_TIME_ZONE), language);
    const names = await this.names(ctx, programmeId);
    const own = await this.own(ctx, programmeId, 'draft', language, { ...fieldsOf(names), date: until });
    const props = { ...names, link, code, until, own };
    await this.mailer.send({ to: email, ...applicationDraftEmail.render(props, language) });
  }

  /** That an application came in, or waits. */
  async sendReceived(
    ctx: RequestContext,
    programmeId: Id,
    { email, language, waiting, noticeVersion }: Applicant & { waiting: boolean; noticeVersion: string },
  ): Promise<void> {
    const names = await this.names(ctx, programmeId);
    const kind = waiting ? 'waiting' : 'received';
    const own = await this.own(ctx, programmeId, kind, language, fieldsOf(names));
    const props = { ...names, waiting, noticeVersion, own };
    await this.mailer.send({ to: email, ...applicationReceivedEmail.render(props, language) });
  }

  /** The mail in the programme's own words, where it has some. */
  private async own(
    ctx: RequestContext,
    programmeId: Id,
    kind: ApplicationMail,
    language: MessageLanguage,
    fields: Readonly<Record<string, string>>,
  ): Promise<ReadMail> {
    const { mails } = readSection(await this.programmes.current(ctx, programmeId), screeningSection);
    return readOwnMail(mails?.[kind], language, fields);
  }

  private async names(ctx: RequestContext, programmeId: Id) {
    const names = await this.tenancy.withTenant(ctx, (tx) => this.repository.names(tx, programmeId));
    return { associationName: names.association, programmeName: names.programme };
  }
}

function fieldsOf({ associationName, programmeName }: { associationName: string; programmeName: string }) {
  return { association: associationName, programme: programmeName };
}
