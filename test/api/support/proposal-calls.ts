import type { Id } from '@tdu/kernel';
import type { ApiClient } from './api-client.js';
import { type ProgrammeDesk, act, read } from './programme-desk.js';

/** What of a proposal an answer shows. */
export const PROPOSAL = `... on Proposal { id state reviewedAt lockedAt mentorAnswer menteeAnswer mentorReason menteeReason }`;
const LISTED = `totalCount edges { node { id matchRunId state score mentorParticipationId menteeParticipationId
  mentor { displayName } mentee { displayName } mentorReason menteeReason } }`;

/** A proposal in the list of the team. */
export interface Listed {
  readonly id: Id;
  readonly matchRunId: Id;
  readonly state: string;
  readonly score: number;
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  readonly mentorReason: string | null;
}

/** The proposals of the programme, narrowed by arguments of the list. */
export async function listProposals(desk: ProgrammeDesk, which: string, who: ApiClient): Promise<Listed[]> {
  const query = `proposals(programmeId: "${desk.programmeId}" ${which})`;
  const page = await read<{ edges: { node: Listed }[] }>(who, query, LISTED);
  return page.edges.map(({ node }) => node);
}

/** Releases the drafts of a run. */
export function releaseDrafts(who: ApiClient, runId: Id) {
  const call = `releaseProposals(matchRunId: "${runId}")`;
  return act<{ count: number; withdrawnCount: number }>(
    who,
    call,
    '... on ReleasedProposals { count withdrawnCount }',
  );
}

/** Answers a proposal as whoever is signed in. */
export function answerProposal(who: ApiClient, id: Id, said: string) {
  return act<Listed>(who, `answerProposal(proposalId: "${id}", answer: ${said})`, PROPOSAL);
}

/** How many duos the programme has. */
export async function countDuos({ coordinator, programmeId }: ProgrammeDesk): Promise<number> {
  const { totalCount } = await read<{ totalCount: number }>(
    coordinator,
    `duos(programmeId: "${programmeId}")`,
    'totalCount',
  );
  return totalCount;
}
