/** In which order proposals are listed; ids grow with time. */
export const PROPOSAL_ORDERS = ['best', 'lowest', 'newest', 'oldest'] as const;
export type ProposalOrder = (typeof PROPOSAL_ORDERS)[number];

/** How SQL reads on in an order, from the score and id of the last row read. */
interface Reading {
  readonly byScore?: 'ASC' | 'DESC';
  readonly byId: 'ASC' | 'DESC';
  readonly beyond: string;
}

/** Of equal scores the older one comes first. */
export const PROPOSAL_READING: Readonly<Record<ProposalOrder, Reading>> = {
  best: {
    byScore: 'DESC',
    byId: 'ASC',
    beyond: '(proposal.score < :score OR (proposal.score = :score AND proposal.id > :id))',
  },
  lowest: {
    byScore: 'ASC',
    byId: 'ASC',
    beyond: '(proposal.score > :score OR (proposal.score = :score AND proposal.id > :id))',
  },
  newest: { byId: 'DESC', beyond: 'proposal.id < :id' },
  oldest: { byId: 'ASC', beyond: 'proposal.id > :id' },
};
