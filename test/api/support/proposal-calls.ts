import type { Id } from '@tdu/kernel';
import type { ApiClient } from './api-client.js';
import { type ProgrammeDesk, act, list, read } from './programme-desk.js';

/** What of a proposal an answer shows. */
export const PROPOSAL = `... on Proposal { id state reviewedAt lockedAt mentorAnswer menteeAnswer mentorReason menteeReason }`;
const LISTED = `id matchRunId state score mentorParticipationId menteeParticipationId
  mentor { displayName } mentee { displayName } mentorReason menteeReason`;
const ALTERNATIVE = `mentorParticipationId menteeParticipationId costInPoints exact sentence waiting { role person { displayName } }`;

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
export function listProposals(desk: ProgrammeDesk, which: string, who: ApiClient): Promise<Listed[]> {
  return list<Listed>(who, `proposals(programmeId: "${desk.programmeId}" ${which})`, LISTED);
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

/** A pair that was put to both, each in a browser. */
export async function releasedPair(desk: ProgrammeDesk) {
  const { life } = desk;
  const [mentorSeat, menteeSeat] = [await life.admit('mentor'), await life.admit('mentee')];
  const { runId, proposals } = await life.match();
  expect(await releaseDrafts(desk.coordinator, runId)).toMatchObject({ count: 1, withdrawnCount: 0 });
  const [mentor, mentee] = [await desk.signedIn(mentorSeat), await desk.signedIn(menteeSeat)];
  return { id: proposals[0].id, mentorSeat, menteeSeat, mentor, mentee };
}

/** Other mentees for the mentor of a draft, the cheapest first. */
export async function alternativesOf(who: ApiClient, runId: Id, id: Id): Promise<Record<string, never>[]> {
  const { proposal } = await read<{ proposal: { alternatives: Record<string, never>[] } }>(
    who,
    `matchRun(id: "${runId}")`,
    `proposal(id: "${id}") { alternatives(side: mentor) { ${ALTERNATIVE} } }`,
  );
  return proposal.alternatives;
}

/** Puts another mentee in place of that of a draft. */
export function replaceMentee(who: ApiClient, id: Id, by: Id) {
  return act<Record<string, never>>(
    who,
    `replaceProposal(proposalId: "${id}", replace: mentee, byParticipationId: "${by}")`,
    `... on ReplacedProposals { withoutCount alternative { ${ALTERNATIVE} } proposals { id menteeParticipationId } }`,
  );
}
