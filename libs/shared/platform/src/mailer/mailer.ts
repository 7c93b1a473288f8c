import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type SendMailOptions, type Transporter, createTransport } from 'nodemailer';
import {
  MAILER_CONFIG,
  MailDeliveryError,
  type MailMessage,
  type MailerConfig,
  type SentMail,
} from './mail-message.js';
import { Mailbox } from './mailbox.js';

const TIMEOUT_MS = 15_000;

/** Sends mails: by SMTP where a server is configured, else into the local mailbox. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transporter: Transporter;

  constructor(
    @Inject(MAILER_CONFIG) private readonly config: MailerConfig,
    private readonly mailbox: Mailbox,
  ) {
    this.transporter = config.smtpUrl
      ? createTransport({ url: config.smtpUrl, pool: true, maxConnections: 2, ...timeouts() })
      : createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  }

  /**
   * Hands a mail over.
   * @throws MailDeliveryError, which names the fault without the address
   */
  async send(message: MailMessage): Promise<SentMail> {
    const mail = this.compose(message);
    try {
      const info = await this.transporter.sendMail(mail);
      if (Buffer.isBuffer(info.message)) await this.mailbox.put(info.message, message.id);
      return { messageId: info.messageId };
    } catch (error) {
      throw asDeliveryError(error);
    }
  }

  onApplicationShutdown(): void {
    this.transporter.close();
  }

  private compose(message: MailMessage): SendMailOptions {
    const { to, replyTo, subject, text, html, id, unsubscribable, headers } = message;
    const messageId = `<${id ?? randomUUID()}@${this.domain()}>`;
    const unsubscribe = unsubscribable
      ? { 'List-Unsubscribe': `<mailto:${replyTo ?? this.address()}?subject=STOP>` }
      : {};
    const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    return {
      from: this.config.from,
      to,
      replyTo,
      subject,
      text,
      html,
      messageId,
      headers: { ...automatic, ...unsubscribe, ...headers },
    };
  }

  private address(): string {
    return /<([^>]+)>/.exec(this.config.from)?.[1] ?? this.config.from;
  }

  private domain(): string {
    return this.address().split('@')[1] ?? 'localhost';
  }
}

function timeouts() {
  return { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
}

function asDeliveryError(error: unknown): MailDeliveryError {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return new MailDeliveryError(code ?? 'EUNKNOWN', responseCode);
}
