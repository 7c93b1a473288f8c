import type { Provider } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config.js';
import { MAILER_CONFIG, type MailerConfig } from './mail-message.js';
import { Mailbox } from './mailbox.js';
import { Mailer } from './mailer.js';

/** What the platform module provides for mails. */
export const MAILER_PROVIDERS: Provider[] = [
  {
    provide: MAILER_CONFIG,
    inject: [PLATFORM_CONFIG],
    useFactory: ({ smtpUrl, mailboxDir, mailFrom }: PlatformConfig): MailerConfig => ({
      smtpUrl,
      mailboxDir,
      from: mailFrom,
    }),
  },
  Mailbox,
  Mailer,
];
