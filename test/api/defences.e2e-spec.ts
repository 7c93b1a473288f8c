import { Tenancy } from '@tdu/platform';
import { AccountsService, type UserAccountEntity } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { ApiClient } from './support/api-client.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const USERS = '{ users(first: 100) { totalCount edges { node { id email } } } }';
const DISABLE = 'mutation ($id: ID!) { disableUser(userId: $id) { __typename ... on Refusal { code } } }';

const WITH_NUL = '{ name: "No\\u0000ra", email: "nora@exemple.fr", roles: [mentor] }';

/** Real: HTTP and PostgreSQL. */
describe('what the api refuses', () => {
  let api: TestApi;
  let here: RequestContext;
  let there: RequestContext;
  let stranger: UserAccountEntity;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await startTestApi();
    here = await api.association('ici');
    there = await api.association('ailleurs');
    stranger = await api.account(there, 'etrangere@exemple.fr', 'mentor');
    admin = await api.signedIn(here, 'association_admin');
  });
  afterAll(() => api.close());

  const code = (answer: { errors?: { extensions?: { code?: string } }[] }) =>
    answer.errors?.[0]?.extensions?.code;

  describe('without the right to it', () => {
    test('nobody signed in', async () => {
      expect(code(await api.client().graphql(USERS))).toBe('UNAUTHENTICATED');
    });

    test('a role that lacks the permission', async () => {
      const mentor = await api.signedIn(here, 'mentor');
      const answer = await mentor.graphql(USERS);
      expect(code(answer)).toBe('FORBIDDEN');
      expect(answer.errors![0].message).toMatch(/^Votre rôle ne permet pas/);
    });

    test('a session that is over: the cookie is taken back', async () => {
      const late = await api.signedIn(here, 'association_admin');
      api.clock.moveTo(new Date(api.clock.now().getTime() + 25 * 3_600_000));
      expect(code(await late.graphql(USERS))).toBe('UNAUTHENTICATED');
      expect(late.cookie).toBeUndefined();
      admin = await api.signedIn(here, 'association_admin');
    });
  });

  describe('across associations', () => {
    test('a list holds one’s own association only', async () => {
      const { data } = await admin.graphql<{ users: { edges: { node: { id: string } }[] } }>(USERS);
      const ids = data.users.edges.map(({ node }) => node.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).not.toContain(stranger.id);
    });

    test('a list of some roles holds these alone', async () => {
      await api.account(here, 'une.mentore@exemple.fr', 'mentor');
      const { data } = await admin.graphql<{
        users: { totalCount: number; edges: { node: { roles: string[] } }[] };
      }>(
        '{ users(roles: [association_admin, coordinator], first: 100) { totalCount edges { node { roles } } } }',
      );
      const roles = data.users.edges.flatMap(({ node }) => node.roles);
      expect(data.users.totalCount).toBe(data.users.edges.length);
      expect([roles.includes('association_admin'), roles.includes('mentor')]).toEqual([true, false]);
    });

    test('another’s record is unknown by its id, and stays as it was', async () => {
      const { data } = await admin.graphql<{ disableUser: object }>(DISABLE, { id: stranger.id });
      expect(data.disableUser).toEqual({ __typename: 'RefusalResult', code: 'ACCOUNT_UNKNOWN' });
      expect((await api.app.get(AccountsService).find(there, stranger.id))?.disabledAt).toBeNull();
      expect(await api.app.get(AccountsService).find(here, stranger.id)).toBeNull();
    });
  });

  describe('from elsewhere', () => {
    test('a change without the header of the web UI', async () => {
      const answer = await admin.graphql('mutation { signOut }', {}, {});
      expect(answer.status).toBe(403);
      expect((await admin.graphql<{ me: object }>('{ me { email } }')).data.me).not.toBeNull();
    });

    test('an operation in an address', async () => {
      expect((await admin.fetch('/graphql?query={me{email}}')).status).toBe(405);
    });
  });

  describe('too much', () => {
    test('an operation that repeats itself under other names', async () => {
      const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: me { email }`).join(' ');
      const answer = await admin.graphql(`{ ${aliases} }`);
      expect(answer.status).toBe(400);
      expect(code(answer)).toBe('OPERATION_TOO_LARGE');
    });

    test('more words than an operation has', async () => {
      expect(code(await admin.graphql(`{ ${'me { email } '.repeat(2000)} }`))).toBe('GRAPHQL_PARSE_FAILED');
    });

    test('a body of a megabyte', async () => {
      const answer = await admin.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'tdu' },
        body: JSON.stringify({ query: ' '.repeat(1_000_000) }),
      });
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'TOO_LARGE' });
    });

    test('several operations in one body', async () => {
      const answer = await admin.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-with': 'tdu' },
        body: JSON.stringify([{ query: '{ me { email } }' }, { query: '{ me { email } }' }]),
      });
      expect(answer.status).toBe(400);
    });
  });

  describe('what cannot be kept', () => {
    const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { __typename } }';

    test.each([
      ['in a variable', invite, { input: { name: 'No\0ra', email: 'nora@exemple.fr', roles: ['mentor'] } }],
      ['in the operation', invite.replace('($input: InviteUserInput!)', '').replace('$input', WITH_NUL), {}],
    ])('a text with a character of no text, %s, is named', async (_, query, variables) => {
      const answer = await admin.graphql(query, variables);
      expect(answer.status).toBe(400);
      expect(code(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors![0].message).toMatch(/^« input\.name » contient un caractère invisible/);
    });
  });

  describe('to tell more than it should', () => {
    test('an error nobody foresaw is a reference, in French', async () => {
      const secret = 'relation "user_account" does not exist';
      const tenancy: Partial<Tenancy> = api.app.get(Tenancy);
      tenancy.withTenant = () => Promise.reject(new Error(secret));
      const answer = await admin.graphql(USERS);
      delete tenancy.withTenant;
      expect(JSON.stringify(answer)).not.toContain('user_account"');
      expect(code(answer)).toBe('INTERNAL');
      expect(answer.errors![0].message).toContain(answer.errors![0].extensions!.reference);
      expect(answer.errors![0].message).toMatch(/^Une erreur inattendue/);
    });

    test('an id that is none', async () => {
      const { errors } = await admin.graphql('{ duo(id: "pas-un-identifiant") { id } }');
      expect(errors === undefined || errors[0].extensions?.code === 'NOT_FOUND').toBe(true);
    });

    test('an unknown address, to a program', async () => {
      const answer = await admin.fetch('/inconnu');
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringMatching(/adresse/),
      });
    });
  });
});

describe('in production', () => {
  let api: TestApi;
  beforeAll(
    async () =>
      (api = await startTestApi({ environment: 'production', publicUrl: 'https://duos.exemple.org' })),
  );
  afterAll(() => api.close());

  test('the schema is not told, and its field names are not suggested', async () => {
    const answer = await api.client().graphql('{ __schema { types { name } } }');
    expect(answer.errors![0].message).toMatch(/introspection/i);
    const typo = await api.client().graphql('{ mee { email } }');
    expect(typo.errors![0].message).not.toMatch(/did you mean/i);
  });

  test.each(['/graphiql', '/dev/mailbox', '/dev/emails'])('%s does not exist', async (path) => {
    expect((await api.client().fetch(path)).status).toBe(404);
  });

  test('browsers are told to insist on HTTPS, and to run no inline script', async () => {
    const { headers } = await api.client().fetch('/health');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
