import type { CalendarDate, Id } from '@tdu/kernel';
import type { Matter, Party } from './matter.js';

/** What planning needs to know of a proposal that was put to two people and is not settled. */
export interface OpenProposal {
  readonly proposalId: Id;
  readonly releasedOn: CalendarDate;
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
  readonly mentorAnswered: boolean;
  readonly menteeAnswered: boolean;
}

/** The announcement and the answer that a released proposal waits for. Who has answered is left alone. */
export function proposalMatters(proposal: OpenProposal, staff: readonly Id[]): Matter[] {
  const waited = waitedFor(proposal);
  if (waited.length === 0) return [];
  const coordinators = staff.map((id): Party => ({ role: 'coordinator', id, kind: 'user' }));
  const about = {
    subjectType: 'proposal',
    subjectId: proposal.proposalId,
    mentorPersonId: proposal.mentorPersonId,
    menteePersonId: proposal.menteePersonId,
    since: proposal.releasedOn,
    parties: [...waited, ...coordinators],
  } as const;
  return [
    { ...about, kind: 'proposal_released' },
    { ...about, kind: 'proposal_unanswered' },
  ];
}

function waitedFor(proposal: OpenProposal): Party[] {
  const { mentorPersonId, mentorAnswered, menteePersonId, menteeAnswered } = proposal;
  const mentor: Party = { role: 'mentor', id: mentorPersonId, kind: 'person' };
  const mentee: Party = { role: 'mentee', id: menteePersonId, kind: 'person' };
  return [...(mentorAnswered ? [] : [mentor]), ...(menteeAnswered ? [] : [mentee])];
}
