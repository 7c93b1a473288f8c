import { SignInService } from '@tdu/accounts-server';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const REQUEST =
  'mutation ($email: String!) { requestSignIn(email: $email) { __typename ... on SignInRequested { message } ... on Refusal { code } } }';
const BY_LINK =
  'mutation ($token: String!) { confirmSignInLink(token: $token) { __typename ... on SignedIn { me { email } } ... on Refusal { code message } } }';
const BY_CODE =
  'mutation ($email: String!, $code: String!) { confirmSignInCode(email: $email, code: $code) { __typename ... on Refusal { code } } }';
const ME = '{ me { email roles permissions association { name } } }';

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

/** Real: HTTP, PostgreSQL, SMTP. */
describe('the conversation of signing in', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    const ctx = await api.association('passerelles');
    await api.account(ctx, 'nora@exemple.fr', 'coordinator');
    await api.account(ctx, 'sami@exemple.fr', 'mentor');
  });
  afterAll(() => api.close());

  async function ask(email: string): Promise<string> {
    const { data } = await api.client().graphql<{ requestSignIn: Outcome }>(REQUEST, { email });
    expect(data.requestSignIn.__typename).toBe('SignInRequested');
    await api.app.get(SignInService).settled();
    return (
      api.smtp.mails
        .at(-1)
        ?.raw.replace(/=\r?\n/g, '')
        .replace(/=3D/g, '=') ?? ''
    );
  }

  test('from the address to the session and out again', async () => {
    const browser = api.client();
    expect((await browser.graphql(ME)).data).toEqual({ me: null });
    const mail = await ask(' Nora@Exemple.fr ');
    const link = new URL(/http:\/\/\S*jeton=[\w-]{43}/.exec(mail)![0]);

    const token = link.searchParams.get('jeton');
    const confirmed = await browser.graphql<{ confirmSignInLink: Outcome }>(BY_LINK, { token });
    expect(confirmed.data.confirmSignInLink).toMatchObject({
      __typename: 'SignedIn',
      me: { email: 'nora@exemple.fr' },
    });
    expect(browser.cookie).toMatch(/^__Host-tdu=[\w-]{43}$/);

    const cookie = browser.cookie!;
    const me = await browser.graphql<{ me: { roles: string[] } }>(ME);
    expect(me.data.me).toMatchObject({
      roles: ['coordinator'],
      association: { name: 'Association passerelles' },
    });

    expect((await browser.graphql('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(browser.cookie).toBeUndefined();
    browser.cookie = cookie;
    expect((await browser.graphql(ME)).data).toEqual({ me: null });
  });

  test('a mail scanner that opens the link uses nothing up', async () => {
    const mail = await ask('nora@exemple.fr');
    const link = new URL(/http:\/\/\S*jeton=[\w-]{43}/.exec(mail)![0]);
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await api
        .client()
        .fetch(link.pathname + link.search, { headers: { accept: 'text/html' } });
      expect(page.status).toBe(200);
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
    }
    const token = link.searchParams.get('jeton');
    const { data } = await api.client().graphql<{ confirmSignInLink: Outcome }>(BY_LINK, { token });
    expect(data.confirmSignInLink.__typename).toBe('SignedIn');
  });

  test('the code of the message does as well', async () => {
    const code = /(\d{3})(?: |=20)(\d{3})/.exec(await ask('sami@exemple.fr'))![0];
    const browser = api.client();
    const { data } = await browser.graphql<{ confirmSignInCode: Outcome }>(BY_CODE, {
      email: 'sami@exemple.fr',
      code,
    });
    expect(data.confirmSignInCode.__typename).toBe('SignedIn');
    expect((await browser.graphql<{ me: object }>(ME)).data.me).toMatchObject({ roles: ['mentor'] });
  });

  test('an unknown address hears word for word what a known one hears', async () => {
    const answers = await Promise.all(
      ['sami@exemple.fr', 'personne@exemple.fr'].map(async (email) => {
        const { data } = await api.client().graphql<{ requestSignIn: Outcome }>(REQUEST, { email });
        return JSON.stringify(data).replace(email, '…');
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  test('an old link is refused in French, and says what to do', async () => {
    const { data } = await api
      .client()
      .graphql<{ confirmSignInLink: Outcome }>(BY_LINK, { token: 'x'.repeat(43) });
    expect(data.confirmSignInLink.code).toBe('LINK_REFUSED');
    expect(data.confirmSignInLink.message).toMatch(/Demandez un nouveau message/);
  });
});
