import { readdir } from 'node:fs/promises';
import { Mailbox, type MailboxMail, type PlatformConfig } from '@tdu/platform';

/** Hands out the mails that arrived in the local mailbox since the last round. */
export class PostOffice {
  private readonly known = new Set<string>();

  constructor(
    private readonly mailbox: Mailbox,
    private readonly config: PlatformConfig,
  ) {}

  /** New mails in an order that does not depend on which was written first. */
  async round(): Promise<MailboxMail[]> {
    const names = await readdir(this.config.mailboxDir).catch(() => []);
    const fresh = names.filter((name) => name.endsWith('.eml') && !this.known.has(name));
    for (const name of fresh) this.known.add(name);
    const mails = await Promise.all(fresh.map((name) => this.mailbox.read(name.slice(0, -4))));
    return mails.filter((mail) => mail !== undefined).sort((a, b) => compare(orderOf(a), orderOf(b)));
  }
}

/** The address of the one-tap page in a mail; undefined when it has none. */
export function tapLink({ text }: MailboxMail): string | undefined {
  return /https?:\/\/\S+\/tap\/[\w-]+/.exec(text)?.[0];
}

function orderOf({ to, subject }: MailboxMail): string {
  return `${to} ${subject}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
