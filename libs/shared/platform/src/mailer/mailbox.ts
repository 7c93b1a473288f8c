import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import PostalMime from 'postal-mime';
import { MAILER_CONFIG, type MailerConfig } from './mail-message.js';

/** A mail of the local mailbox, as a reader sees it. */
export interface MailboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How many mails the list shows at most: the newest. */
const LISTED = 200;

/** The folder in which mails land when no SMTP server is configured: one `.eml` file each. */
@Injectable()
export class Mailbox {
  constructor(@Inject(MAILER_CONFIG) private readonly config: MailerConfig) {}

  /** Keeps a raw mail; the same id replaces, so that a mail sent twice is there once. */
  async put(raw: Buffer, id: string = randomUUID()): Promise<void> {
    await mkdir(this.config.mailboxDir, { recursive: true, mode: 0o700 });
    const file = this.file(id);
    const draft = `${file}.${randomUUID()}.part`;
    await writeFile(draft, raw, { mode: 0o600 });
    await rename(draft, file);
  }

  /** The newest mails, newest first. An absent folder is an empty mailbox. */
  async list(): Promise<MailboxMail[]> {
    const names = await readdir(this.config.mailboxDir).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4));
    const dated = await Promise.all(ids.map(async (id) => ({ id, at: (await stat(this.file(id))).mtimeMs })));
    const newest = dated.sort((a, b) => b.at - a.at || b.id.localeCompare(a.id)).slice(0, LISTED);
    const mails = await Promise.all(newest.map(({ id }) => this.read(id)));
    return mails.filter((mail) => mail !== undefined);
  }

  /** One mail; undefined when there is none of this id. */
  async read(id: string): Promise<MailboxMail | undefined> {
    if (!/^[\w-]+$/.test(id)) return undefined;
    const file = this.file(id);
    const raw = await readFile(file).catch(() => undefined);
    if (!raw) return undefined;
    const mail = await PostalMime.parse(raw);
    return {
      id,
      to: (mail.to ?? []).map((one) => one.address ?? '').join(', '),
      subject: mail.subject ?? '',
      receivedAt: (await stat(file)).mtime,
      text: mail.text ?? '',
      html: mail.html ?? '',
      headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    };
  }

  private file(id: string): string {
    return join(this.config.mailboxDir, `${id}.eml`);
  }
}
