/** What an answer of the api holds. */
export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: { message: string; extensions?: { code?: string; reference?: string } }[];
}

/** A browser as far as the api can tell: keeps its cookie and sends the header of the web UI. */
export class ApiClient {
  cookie: string | undefined;

  constructor(readonly url: string) {}

  /** Sends an operation; never throws on errors of the operation. */
  async graphql<T = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = { 'x-requested-with': 'tdu' },
  ): Promise<GraphqlAnswer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) } as GraphqlAnswer<T>;
  }

  /** Any request, with the cookie; keeps the cookie of the answer. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const response = await fetch(this.url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...cookie, ...(init.headers as Record<string, string>) },
    });
    const given = response.headers.getSetCookie().at(-1);
    if (given) this.cookie = given.includes('Max-Age=0') ? undefined : given.split(';')[0];
    return response;
  }
}
