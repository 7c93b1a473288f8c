import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { MailDeliveryError, Mailbox, Mailer } from './index.js';

const FROM = 'Trait d’union <ne-pas-repondre@example.org>';

describe('mails without an SMTP server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tdu mailbox é-'));
  const config = { mailboxDir: join(folder, 'mailbox'), from: FROM };
  const mailbox = new Mailbox(config);
  const mailer = new Mailer(config, mailbox);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('show an empty mailbox before the first', async () => {
    expect(await mailbox.list()).toEqual([]);
  });

  it('land as files and are read back, accents and long lines included', async () => {
    const subject = 'Des nouvelles de votre duo avec Zoé ?';
    const text = `Bonjour, ${'é'.repeat(400)}\n`;
    await mailer.send({ to: 'salma@example.org', subject, text, html: '<p>Bonjour</p>' });
    const [mail] = await mailbox.list();
    expect(mail).toMatchObject({ to: 'salma@example.org', subject });
    expect(mail.text.trim()).toBe(text.trim());
    expect(mail.html).toContain('<p>Bonjour</p>');
    expect(await mailbox.read(mail.id)).toMatchObject({ subject });
  });

  it('say that a machine wrote them, and how to be left alone when it is a series', async () => {
    await mailer.send({
      id: 'reminder-1',
      to: 'a@example.org',
      subject: 'Un',
      text: 'x',
      unsubscribable: true,
    });
    const mail = await mailbox.read('reminder-1');
    expect(mail?.headers).toMatchObject({
      'message-id': '<reminder-1@example.org>',
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<mailto:ne-pas-repondre@example.org?subject=STOP>',
    });
  });

  it('are there once when the same is sent twice', async () => {
    const count = readdirSync(config.mailboxDir).length;
    for (let time = 0; time < 2; time += 1) {
      await mailer.send({ id: 'same', to: 'a@example.org', subject: 'Deux', text: 'x' });
    }
    expect(readdirSync(config.mailboxDir)).toHaveLength(count + 1);
  });

  it('are found by their id only, never by a path', async () => {
    expect(await mailbox.read('../../etc/passwd')).toBeUndefined();
    expect(await mailbox.read('unknown')).toBeUndefined();
  });
});

describe('a mail that the server refuses', () => {
  const servers: SMTPServer[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  async function refusing(stage: 'onRcptTo' | 'onData', responseCode: number): Promise<Mailer> {
    const fault = Object.assign(new Error('no such user salma@example.org'), { responseCode });
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      ...(stage === 'onRcptTo'
        ? { onRcptTo: (_to, _session, done) => done(fault) }
        : { onData: (stream, _session, done) => stream.resume().on('end', () => done(fault)) }),
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    const config = { smtpUrl: `smtp://127.0.0.1:${port}`, mailboxDir: '/nowhere', from: FROM };
    return new Mailer(config, new Mailbox(config));
  }

  const fault = async (mailer: Mailer): Promise<MailDeliveryError> => {
    const sent = mailer.send({ to: 'salma@example.org', subject: 'x', text: 'x' });
    const error = await sent.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    mailer.onApplicationShutdown();
    expect(error).toBeInstanceOf(MailDeliveryError);
    return error as MailDeliveryError;
  };

  it('for ever is told so, without the address', async () => {
    const error = await fault(await refusing('onRcptTo', 550));
    expect(error).toMatchObject({ permanent: true, responseCode: 550 });
    expect(error.message).not.toContain('@');
  });

  it('for now may be tried again', async () => {
    expect(await fault(await refusing('onRcptTo', 450))).toMatchObject({ permanent: false });
    expect(await fault(await refusing('onData', 451))).toMatchObject({ permanent: false });
  });

  it('because nobody answers may be tried again', async () => {
    const config = { smtpUrl: 'smtp://127.0.0.1:1', mailboxDir: '/nowhere', from: FROM };
    expect(await fault(new Mailer(config, new Mailbox(config)))).toMatchObject({ permanent: false });
  });
});
