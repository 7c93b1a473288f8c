/** A mail to send. Addresses stay here and in the mail itself: never in a log or a job. */
export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /**
   * A stable id of this very mail, e.g. a reminder's. The same id gives the same Message-ID, so that a mail sent
   * twice because of a crash can be told as one by who receives it.
   */
  readonly id?: string;
  /** Whether the mail belongs to a series one may ask not to receive: adds List-Unsubscribe. */
  readonly unsubscribable?: boolean;
  /** Who reads an answer; nobody reads the sender's address. */
  readonly replyTo?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the transport accepted. */
export interface SentMail {
  readonly messageId: string;
}

/** Where mails go and from whom. */
export interface MailerConfig {
  /** `smtp://user:password@host:port`; without it mails land in the local mailbox. */
  readonly smtpUrl?: string;
  /** Folder of the local mailbox. */
  readonly mailboxDir: string;
  /** Sender: `Name <address>`. */
  readonly from: string;
}

/** Injection token of the {@link MailerConfig}. */
export const MAILER_CONFIG = Symbol('MAILER_CONFIG');

/** A mail that could not be handed over; its text quotes no address. */
export class MailDeliveryError extends Error {
  constructor(
    readonly code: string,
    /** SMTP reply code, e.g. 550; undefined when there was no reply. */
    readonly responseCode: number | undefined,
  ) {
    super(responseCode ? `${code} ${responseCode}` : code);
    this.name = 'MailDeliveryError';
  }

  /** Whether trying again is useless: the server knows the address is wrong (5xx at RCPT TO). */
  get permanent(): boolean {
    return this.code === 'EENVELOPE' && (this.responseCode ?? 0) >= 500;
  }
}
