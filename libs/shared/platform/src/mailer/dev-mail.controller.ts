import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { MESSAGE_LANGUAGES } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config.js';
import { mailPage, mailboxPage, templatePage, templatesPage } from './dev-mail.pages.js';
import { emailTemplates } from './email-template.js';
import { Mailbox } from './mailbox.js';

const HTML = 'text/html; charset=utf-8';
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The local mailbox and the samples of every e-mail, in development only: elsewhere the pages do not exist. */
@Controller('dev')
export class DevMailController {
  constructor(
    private readonly mailbox: Mailbox,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  @Get('mailbox')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', POLICY)
  async list(): Promise<string> {
    this.refuseInProduction();
    return mailboxPage(await this.mailbox.list());
  }

  @Get('mailbox/:id')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', POLICY)
  async one(@Param('id') id: string): Promise<string> {
    this.refuseInProduction();
    const mail = await this.mailbox.read(id);
    if (!mail) throw new NotFoundException('Ce courriel n’est pas dans la boîte locale.');
    return mailPage(mail);
  }

  @Get('emails')
  @Header('Content-Type', HTML)
  templates(): string {
    this.refuseInProduction();
    return templatesPage(emailTemplates());
  }

  @Get('emails/:name/:language')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', POLICY)
  samples(@Param('name') name: string, @Param('language') asked: string): string {
    this.refuseInProduction();
    const template = emailTemplates().find((one) => one.name === name);
    const language = MESSAGE_LANGUAGES.find((one) => one === asked);
    if (!template || !language) throw new NotFoundException('Ce modèle de courriel n’existe pas.');
    return templatePage(
      name,
      template.samples.map((sample) => template.render(sample, language)),
    );
  }

  private refuseInProduction(): void {
    if (this.config.environment === 'production') throw new NotFoundException();
  }
}
