import { SignInService } from '@tdu/accounts-server';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import type { ApiClient, GraphqlAnswer } from './api-client.js';
import { ProgrammeLife } from './programme-life.js';
import type { TestApi } from './start-test-api.js';

/** What may stand in any answer: a refusal, or that the operation is not the caller's to ask. */
export interface Told {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: string[];
  readonly denied?: string;
}

const TOLD = '__typename ... on Refusal { code message path }';

/** A programme of an association of its own behind HTTP, with its coordinator and browsers of those who take part. */
export class ProgrammeDesk {
  private constructor(
    private readonly api: TestApi,
    readonly life: ProgrammeLife,
    public coordinator: ApiClient,
  ) {}

  /** A programme of a preset; the clock stands on that day. */
  static async of(api: TestApi, slug: string, preset: string, on: CalendarDate): Promise<ProgrammeDesk> {
    const parts = {
      clock: api.clock,
      get: (token: never) => api.app.get(token, { strict: false }),
      association: () => api.association(slug),
    };
    const life = await ProgrammeLife.of(parts, preset, on);
    return new ProgrammeDesk(api, life, await api.signedIn(life.ctx, 'coordinator'));
  }

  get ctx(): RequestContext {
    return this.life.ctx;
  }

  get programmeId(): Id {
    return this.life.programmeId;
  }

  /** A browser signed in as the person of a participation, by the account that a release opened. */
  async signedIn(participationId: Id): Promise<ApiClient> {
    const [account] = await this.sql<{ id: Id }>(
      `SELECT a.id FROM user_account a JOIN participation p ON p.association_id = a.association_id
          AND p.person_id = a.person_id WHERE p.association_id = $1 AND p.id = $2`,
      participationId,
    );
    return this.browser(account.id);
  }

  /** The coordinator in a new session: one ends with time, also when the clock is moved. */
  async signInAgain(): Promise<void> {
    const [{ id }] = await this.sql<{ id: Id }>(
      `SELECT id FROM user_account WHERE association_id = $1 AND roles = '{coordinator}' ORDER BY id LIMIT 1`,
    );
    this.coordinator = await this.browser(id);
  }

  /** The participations of the pool in a role, narrowed by arguments. */
  async pool(role: string, which = ''): Promise<Id[]> {
    const query = `poolView(programmeId: "${this.programmeId}", role: ${role} ${which})`;
    const people = await list<{ participationId: Id }>(this.coordinator, query, 'participationId');
    return people.map(({ participationId }) => participationId);
  }

  /** What the programme reminds of. */
  reminders() {
    return list<{ id: Id; rule: string; recipientName: string; dueOn: string }>(
      this.coordinator,
      `reminders(programmeId: "${this.programmeId}")`,
      'id rule recipientName dueOn',
    );
  }

  /** What of a kind the team has to do. */
  work(kind: string) {
    const fields = 'subjectId reason action isOverdue';
    return list<Record<string, unknown>>(this.coordinator, `workList(kinds: [${kind}])`, fields);
  }

  /** Rows of the association, which is `$1`. */
  sql<T extends object = Record<string, never>>(text: string, ...parameters: unknown[]): Promise<T[]> {
    return this.api.database.sql<T>(text, [this.ctx.associationId, ...parameters]);
  }

  private async browser(userId: Id): Promise<ApiClient> {
    const link = new URL(await this.api.app.get(SignInService).createDirectLink(this.ctx, userId));
    const client = this.api.client();
    await act(client, `confirmSignInLink(token: "${link.searchParams.get('jeton')}")`);
    return client;
  }
}

/** Calls a mutation with a selection of what it gives. */
export async function act<T = object>(client: ApiClient, call: string, selection = ''): Promise<T & Told> {
  return told(await client.graphql<Record<string, T>>(`mutation { ${call} { ${TOLD} ${selection} } }`));
}

/** Asks a query. */
export async function read<T>(client: ApiClient, query: string, selection: string): Promise<T & Told> {
  return told(await client.graphql<Record<string, T>>(`{ ${query} { ${selection} } }`));
}

/** Asks for a list, and gives what stands on its page. */
export async function list<T>(client: ApiClient, query: string, selection: string): Promise<T[]> {
  const { edges } = await read<{ edges: { node: T }[] }>(client, query, `edges { node { ${selection} } }`);
  return edges.map(({ node }) => node);
}

/** Fails unless an operation was refused so, in words that say what to do. */
export function refuses(answer: Told, code: string, words = /\p{L}{3}/u): void {
  expect([answer.__typename, answer.code]).toEqual(['RefusalResult', code]);
  expect(answer.message).toMatch(words);
}

function told<T>({ data, errors }: GraphqlAnswer<Record<string, T>>): T & Told {
  if (!errors) return Object.values(data)[0] as T & Told;
  const code = errors[0].extensions?.code;
  if (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') throw new Error(errors[0].message);
  return { denied: code } as T & Told;
}
