import { type RequestContext, newId } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import { type SmtpSink, type TestApp, startSmtpSink, startTestApp } from '@tdu/testing';
import { AccountsServerModule } from './accounts-server.module.js';
import { AccountsService } from './accounts.service.js';
import { AssociationsService } from './associations.service.js';
import { Background } from './background.js';
import { InvitationsService } from './invitations.service.js';
import { ParticipantAccountsService } from './participant-accounts.service.js';
import { SessionService } from './session.service.js';
import { SystemQueries } from './system-queries.js';

/** Real: PostgreSQL and SMTP. Moved: the clock. */
describe('accounts of an association', () => {
  let app: TestApp;
  let smtp: SmtpSink;
  let ctx: RequestContext;
  let accounts: AccountsService;

  beforeAll(async () => {
    smtp = await startSmtpSink();
    app = await startTestApp([AccountsServerModule], { smtpUrl: smtp.url });
    ctx = await app.association('Passerelles');
    accounts = app.get(AccountsService);
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  const refusal = (result: { ok: boolean; refusal?: { code: string } }) =>
    result.ok ? null : result.refusal?.code;
  const open = (email: string, ...roles: ('mentor' | 'association_admin')[]) =>
    accounts.createUser(ctx, { email, name: 'Salma', roles: roles.length > 0 ? roles : ['mentor'] });

  async function opened(...parameters: Parameters<typeof open>) {
    const made = await open(...parameters);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  }

  test('an account is opened once per address, capitals or not, and its history says so', async () => {
    const account = await opened('Salma@Exemple.fr');
    expect(account.email).toBe('salma@exemple.fr');
    expect(refusal(await open('SALMA@exemple.fr'))).toBe('EMAIL_TAKEN');
    const said = await app
      .get(Tenancy)
      .withTenant(ctx, (tx) => app.get(History).timeline(tx, 'user_account', account.id));
    expect(said.map(({ type }) => type)).toEqual(['account.opened']);
  });

  test('what cannot be an account is refused', async () => {
    const base = { email: 'x@exemple.fr', name: 'X', roles: ['mentor'] as const };
    expect(refusal(await accounts.createUser(ctx, { ...base, email: 'x' }))).toBe('EMAIL_INVALID');
    expect(refusal(await accounts.createUser(ctx, { ...base, name: '  ' }))).toBe('NAME_MISSING');
    expect(refusal(await accounts.createUser(ctx, { ...base, roles: [] }))).toBe('ROLES_INVALID');
  });

  test('the same address may have an account elsewhere, and neither sees the other', async () => {
    const there = await app.association('Horizons');
    const here = await opened('partout@exemple.fr');
    const other = await accounts.createUser(there, {
      email: 'partout@exemple.fr',
      name: 'P',
      roles: ['mentor'],
    });
    expect(other.ok).toBe(true);
    expect(await accounts.find(there, here.id)).toBeNull();
    expect(refusal(await accounts.linkPerson(there, here.id, here.id))).toBe('ACCOUNT_UNKNOWN');
  });

  test('an invitation opens the account and sends no token', async () => {
    const made = await app
      .get(InvitationsService)
      .invite(ctx, { email: 'ana@exemple.fr', name: 'Ana', roles: ['funder'] });
    expect(made.ok).toBe(true);
    await app.get(Background).settled();
    const mail = smtp.mails.at(-1)!;
    expect(mail.to).toEqual(['ana@exemple.fr']);
    expect(mail.raw).toContain('/connexion');
    expect(mail.raw).not.toContain('jeton');
  });

  test('the last administrator stays', async () => {
    const invitations = app.get(InvitationsService);
    const [first, second] = [
      await opened('a1@exemple.fr', 'association_admin'),
      await opened('a2@exemple.fr', 'association_admin'),
    ];
    expect(refusal(await invitations.disable(ctx, first.id))).toBeNull();
    expect(refusal(await invitations.disable(ctx, second.id))).toBe('LAST_ADMINISTRATOR');
    expect(refusal(await invitations.disable(ctx, ctx.associationId))).toBe('ACCOUNT_UNKNOWN');
  });

  test('participants receive their accounts in one go, twice changes nothing', async () => {
    const participants = app.get(ParticipantAccountsService);
    const person = (personId: string, email: string) => ({
      personId,
      email,
      name: 'P',
      role: 'mentee' as const,
    });
    const [one, two] = [await someone(), await someone()];
    const asked = [
      person(one, 'p1@exemple.fr'),
      person(two, 'P1@exemple.fr'),
      person(two, 'pas une adresse'),
    ];
    expect(await participants.open(ctx, asked)).toBe(1);
    expect(await participants.open(ctx, asked)).toBe(0);
    await participants.open(ctx, [{ ...person(one, 'p1@exemple.fr'), role: 'mentor' }]);
    const account = (await accounts.list(ctx)).find(({ email }) => email === 'p1@exemple.fr');
    expect(account).toMatchObject({ personId: one, roles: ['mentee', 'mentor'] });
  });

  test('associations have a short name each, and are listed for schedules', async () => {
    const associations = app.get(AssociationsService);
    const made = await associations.create({ name: 'Le Pont', slug: 'le-pont' });
    expect(refusal(await associations.create({ name: 'Autre', slug: 'le-pont' }))).toBe('SLUG_TAKEN');
    expect(refusal(await associations.create({ name: 'Autre', slug: 'Le Pont' }))).toBe('SLUG_INVALID');
    const id = made.ok ? made.value.associationId : '';
    expect((await associations.bySlug('le-pont'))?.associationId).toBe(id);
    expect(await app.get(SystemQueries).listAssociationIds()).toContain(id);
  });

  test('a session slides while it is used, ends when it is not, and never passes its maximum', async () => {
    const sessions = app.get(SessionService);
    const admin = await opened('a3@exemple.fr', 'association_admin');
    const start = app.clock.now().getTime();
    const at = (hours: number) => app.clock.moveTo(new Date(start + hours * 3_600_000));
    const token = await sessionOf(admin.id);
    for (let hour = 20; hour <= 160; hour += 20) {
      at(hour);
      expect(await sessions.contextOf(token)).toBeDefined();
    }
    at(168);
    expect(await sessions.contextOf(token)).toBeUndefined();
    const unused = await sessionOf(admin.id);
    at(168 + 24);
    expect(await sessions.contextOf(unused)).toBeUndefined();
  });

  /** A row of the part above this one, of which accounts knows the id only. */
  async function someone(): Promise<string> {
    const id = newId();
    await app.database.sql(
      `INSERT INTO person (association_id, id, given_name, family_name, gender, birth_date, phone, created_at, updated_at)
       VALUES ($1, $2, 'P', 'P', 'unknown', '2000-01-01', '0100000000', now(), now())`,
      [ctx.associationId, id],
    );
    return id;
  }

  function sessionOf(userId: string): Promise<string> {
    return app.get(Tenancy).withTenant(ctx, (tx) => app.get(SessionService).open(tx, userId));
  }
});
