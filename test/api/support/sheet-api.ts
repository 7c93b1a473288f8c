import type { ApiClient } from './api-client.js';
import { type TestApi, startTestApi } from './start-test-api.js';

/** An import as these specs ask for it. */
export interface Run {
  readonly __typename: string;
  readonly role: string;
  readonly state: string;
  readonly format: { encoding: string; separator: string; headings: string[] };
  readonly mapping: { heading: string; field: string | null; label: string | null; required: boolean }[];
  readonly fields: { field: string; label: string; required: boolean }[];
  readonly counts: Record<string, number> | null;
  readonly refusedSheetUrl: string | null;
  /** Of a refusal. */
  readonly code?: string;
  readonly message?: string;
}

interface Lines {
  readonly totalCount: number;
  readonly edges: {
    node: { verdict: string; columnName: string | null; reason: string | null; repair: string | null };
  }[];
}

/** The api with a programme and a coordinator, and the operations of an import. */
export interface SheetApi {
  readonly api: TestApi;
  readonly coordinator: ApiClient;
  /** Sends a sheet of mentees (or of `query`'s role and programme); any body that fetch takes. */
  send(body: BodyInit, query?: Record<string, string>): Promise<Response>;
  /** Sends a sheet that is accepted and gives the import's id. */
  received(body: BodyInit): Promise<string>;
  run(id: string): Promise<Run>;
  lines(id: string, verdict: string): Promise<Lines>;
  step(id: string, mutation: 'checkImport' | 'commitImport'): Promise<Run>;
  remap(id: string, mapping: { heading: string; field: string | null }[]): Promise<Run>;
  pool(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

const RUN = `role state format { encoding separator headings } mapping { heading field label required }
  fields { field label required } counts { read created updated unchanged duplicates refused } refusedSheetUrl`;
const RESULT = `{ __typename ... on ImportRun { ${RUN} } ... on Refusal { code message path } }`;
const CREATE = `mutation { createProgramme(input: { name: "Duos de demain", preset: "duos-de-demain" }) {
  ... on Programme { id } } }`;
const POOL = `query ($id: ID!) { poolSummary(programmeId: $id) {
  mentors mentees screeningOpen admittedMentors admittedMentees places } }`;
const LINES = `query ($id: ID!, $verdict: LineVerdict) { importRun(id: $id) {
  lines(first: 100, verdict: $verdict) { totalCount edges { node { verdict columnName reason repair } } } } }`;
const REMAP = `mutation ($id: ID!, $mapping: [MappingInput!]!) {
  updateImportMapping(importId: $id, mapping: $mapping) ${RESULT} }`;

/** Starts the api with one association, its coordinator and a programme "Duos de demain". */
export async function startSheetApi(): Promise<SheetApi> {
  const api = await startTestApi();
  const coordinator = await api.signedIn(await api.association('ici'), 'coordinator');
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await coordinator.graphql<Record<string, T>>(query, variables);
    if (errors) throw new Error(errors[0].message);
    return Object.values(data)[0];
  };
  const programme = (await ask<{ id: string }>(CREATE)).id;
  const send: SheetApi['send'] = (body, query = {}) => {
    const search = new URLSearchParams({ programme, role: 'mentee', name: 'feuille.csv', ...query });
    const headers = { 'x-requested-with': 'tdu', 'content-type': 'text/csv' };
    return coordinator.fetch(`/imports?${search}`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as never);
  };
  return {
    api,
    coordinator,
    send,
    received: async (body) => ((await (await send(body)).json()) as { importId: string }).importId,
    run: (id) => ask(`query ($id: ID!) { importRun(id: $id) { __typename ${RUN} } }`, { id }),
    lines: async (id, verdict) => (await ask<{ lines: Lines }>(LINES, { id, verdict })).lines,
    step: (id, mutation) => ask(`mutation ($id: ID!) { ${mutation}(importId: $id) ${RESULT} }`, { id }),
    remap: (id, mapping) => ask(REMAP, { id, mapping }),
    pool: () => ask(POOL, { id: programme }),
    close: () => api.close(),
  };
}
