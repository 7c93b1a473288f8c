import type { Id } from '@tdu/kernel';
import type { ApiClient } from './api-client.js';

const REPORTS = `query { safeguardingReports { totalCount edges { node { id text concernLabel state reviewOn mentorName menteeName
  stops { id personName reviewOn liftedOn } } } } }`;
const DESK = '{ readsReports safeguardingReports { totalCount } workCounts { kind } }';

interface Reports {
  safeguardingReports: {
    totalCount: number;
    edges: { node: { id: Id; text: string; state: string; stops: { id: Id; personName: string }[] } }[];
  };
}

interface Desk {
  readonly readsReports: boolean;
  readonly safeguardingReports: { readonly totalCount: number };
  readonly workCounts: readonly { readonly kind: string }[];
}

/** The reports somebody reads; null for whoever may not ask. */
export async function reportsOf(client: ApiClient) {
  return (await client.graphql<Reports>(REPORTS)).data?.safeguardingReports ?? null;
}

/** Every trace of reports somebody has: whether the desk is his or hers, how many, kinds of lines of work. */
export async function deskOf(client: ApiClient) {
  const { data } = await client.graphql<Desk>(DESK);
  const kinds = data.workCounts.filter(({ kind }) => kind.startsWith('safeguarding'));
  return [data.readsReports, data.safeguardingReports.totalCount, kinds.length];
}
