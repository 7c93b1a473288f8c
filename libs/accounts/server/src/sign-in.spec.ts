import type { RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type SmtpSink, type TestApp, startSmtpSink, startTestApp } from '@tdu/testing';
import { AccountsServerModule } from './accounts-server.module.js';
import { AccountsService } from './accounts.service.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import { InvitationsService } from './invitations.service.js';
import { SessionService } from './session.service.js';
import { SignInConfirmationService } from './sign-in-confirmation.service.js';
import { SignInService } from './sign-in.service.js';

/** Real: PostgreSQL, SMTP over the wire. Moved: the clock. */
describe('signing in', () => {
  let app: TestApp;
  let smtp: SmtpSink;
  let ctx: RequestContext;
  let requests: SignInService;
  let desk: SignInConfirmationService;
  let sessions: SessionService;
  let people = 0;

  beforeAll(async () => {
    smtp = await startSmtpSink();
    app = await startTestApp([AccountsServerModule], { smtpUrl: smtp.url });
    ctx = await app.association('Passerelles');
    requests = app.get(SignInService);
    desk = app.get(SignInConfirmationService);
    sessions = app.get(SessionService);
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  async function someone(within = ctx, email = `personne${(people += 1)}@exemple.fr`) {
    const made = await app
      .get(AccountsService)
      .createUser(within, { email, name: 'Nora', roles: ['mentor'] });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  }

  /** Asks for a message and reads the newest one: its link's token and its code. */
  async function ask(email: string, network = email): Promise<{ token: string; code: string }> {
    expect(requests.request(email, network).ok).toBe(true);
    await requests.settled();
    return readMail(smtp.mails.at(-1)!.raw);
  }

  const later = (minutes: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + minutes * 60_000));
  const refusal = (result: { ok: boolean; refusal?: { code: string } }) =>
    result.ok ? null : result.refusal?.code;

  test('the link opens a session of the account that asked', async () => {
    const user = await someone();
    const opened = await desk.byLink((await ask(user.email)).token);
    const own = await sessions.contextOf(opened.ok ? opened.value : '');
    expect(own).toMatchObject({ associationId: ctx.associationId, actor: { kind: 'user', userId: user.id } });
  });

  test('the link works once', async () => {
    const { token } = await ask((await someone()).email);
    expect((await desk.byLink(token)).ok).toBe(true);
    expect(refusal(await desk.byLink(token))).toBe('LINK_REFUSED');
  });

  test('two clicks at the same instant open one session', async () => {
    const { token } = await ask((await someone()).email);
    const outcomes = await Promise.all([desk.byLink(token), desk.byLink(token), desk.byLink(token)]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test('the link is dead after ten minutes', async () => {
    const { token } = await ask((await someone()).email);
    later(10);
    expect(refusal(await desk.byLink(token))).toBe('LINK_REFUSED');
  });

  test('the code opens a session, and then the link of the same message does not', async () => {
    const user = await someone();
    const { token, code } = await ask(user.email);
    expect((await desk.byCode(user.email, `${code.slice(0, 3)} ${code.slice(3)}`, 'n')).ok).toBe(true);
    expect(refusal(await desk.byLink(token))).toBe('LINK_REFUSED');
    expect(refusal(await desk.byCode(user.email, code, 'n'))).toBe('CODE_REFUSED');
  });

  test('after five wrong codes the right one is refused, the link still works', async () => {
    const user = await someone();
    const { token, code } = await ask(user.email);
    for (let guess = 0; guess < 5; guess += 1) await desk.byCode(user.email, other(code), 'n');
    expect(refusal(await desk.byCode(user.email, code, 'n'))).toBe('CODE_REFUSED');
    expect((await desk.byLink(token)).ok).toBe(true);
  });

  test('twenty guesses at once still are five', async () => {
    const user = await someone();
    const { code } = await ask(user.email);
    await Promise.all(Array.from({ length: 20 }, () => desk.byCode(user.email, other(code), 'm')));
    const [row] = await app.database.sql('SELECT attempts FROM sign_in_challenge WHERE user_id = $1', [
      user.id,
    ]);
    expect(row.attempts).toBe(5);
  });

  test('an unknown address hears the same, and receives nothing', async () => {
    const before = smtp.mails.length;
    expect(requests.request('Inconnue@Exemple.fr', 'n')).toEqual({ ok: true, value: 'inconnue@exemple.fr' });
    await requests.settled();
    expect(smtp.mails).toHaveLength(before);
    expect(refusal(await desk.byCode('inconnue@exemple.fr', '123456', 'n'))).toBe('CODE_REFUSED');
  });

  test('a sixth message in a quarter of an hour is refused, known or not', async () => {
    const { email } = await someone();
    for (const address of [email, 'fantome@exemple.fr']) {
      const answers = Array.from({ length: 6 }, () => refusal(requests.request(address, address)));
      expect(answers).toEqual([null, null, null, null, null, 'TOO_MANY_REQUESTS']);
    }
    await requests.settled();
  });

  test('the tables hold neither links, codes nor session tokens', async () => {
    const user = await someone();
    const { token, code } = await ask(user.email);
    const opened = await desk.byLink(token);
    const rows = await app.database.sql(
      `SELECT to_jsonb(c)::text || to_jsonb(s)::text AS all FROM sign_in_challenge c, session s WHERE c.user_id = $1`,
      [user.id],
    );
    const dump = JSON.stringify(rows);
    for (const secret of [token, `"${code}"`, opened.ok ? opened.value : '-'])
      expect(dump).not.toContain(secret);
  });

  test('one address in two associations: each message opens its own', async () => {
    const other = await app.association('Horizons');
    const [here, there] = [
      await someone(ctx, 'double@exemple.fr'),
      await someone(other, 'double@exemple.fr'),
    ];
    const before = smtp.mails.length;
    await ask('double@exemple.fr');
    const mails = smtp.mails.slice(before).map(({ raw }) => readMail(raw));
    expect(mails).toHaveLength(2);
    const opened = await Promise.all([
      desk.byLink(mails[0].token),
      desk.byCode('double@exemple.fr', mails[1].code, 'n'),
    ]);
    const users = await Promise.all(
      opened.map(async (one) => (await sessions.contextOf(one.ok ? one.value : ''))!.actor),
    );
    expect(new Set(users.map((actor) => actor.kind === 'user' && actor.userId))).toEqual(
      new Set([here.id, there.id]),
    );
  });

  test('a closed account receives nothing, its message and its session open nothing', async () => {
    const user = await someone();
    const [first, second] = [await ask(user.email), await ask(user.email)];
    const opened = await desk.byLink(second.token);
    await app.get(InvitationsService).disable(ctx, user.id);
    const before = smtp.mails.length;
    requests.request(user.email, 'n');
    await requests.settled();
    expect(smtp.mails).toHaveLength(before);
    expect(refusal(await desk.byLink(first.token))).toBe('LINK_REFUSED');
    expect(await sessions.contextOf(opened.ok ? opened.value : '')).toBeUndefined();
  });

  test('a code that stands for an act opens no session, and none of another act', async () => {
    const user = await someone();
    const act = { purpose: 'sign-charter-mentor', subjectId: user.id, boundTo: 'words' };
    const codes = app.get(OneTimeCodes);
    const tenancy = app.get(Tenancy);
    const redeem = (subject: typeof act, code: string) =>
      tenancy.withTenant(ctx, (tx) => codes.redeem(tx, subject, code));
    const issued = await tenancy.withTenant(ctx, (tx) => codes.issue(tx, act, 15));
    const code = issued.ok ? issued.value.code : '';
    expect(refusal(await desk.byCode(user.email, code, 'n'))).toBe('CODE_REFUSED');
    expect(refusal(await redeem({ ...act, purpose: 'sign-charter-mentee' }, code))).toBe('CODE_REFUSED');
    expect(refusal(await redeem({ ...act, boundTo: 'other words' }, code))).toBe('CODE_REFUSED');
    const taps = await Promise.all([redeem(act, code), redeem(act, code), redeem(act, code)]);
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a printed link works as a sent one', async () => {
    const user = await someone();
    const link = new URL(await requests.createDirectLink(ctx, user.id));
    expect(link.pathname).toBe('/connexion');
    expect((await desk.byLink(link.searchParams.get('jeton')!)).ok).toBe(true);
  });
});

function readMail(raw: string): { token: string; code: string } {
  const text = raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
  return {
    token: /jeton=([\w-]{43})/.exec(text)![1],
    code: /\b(\d{3})(?: |=20|=C2=A0)(\d{3})\b/.exec(text)!.slice(1).join(''),
  };
}

function other(code: string): string {
  return code === '000000' ? '111111' : '000000';
}
