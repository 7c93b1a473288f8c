import { Accordion } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../accounts/session.js';
import type { RunProposal } from '../proposal.js';
import { ProposalItem } from '../proposal-item.js';
import { DeskFrame } from './desk-frame.js';
import { ReleaseBar } from './release-bar.js';

interface DraftListProps {
  proposals: readonly RunProposal[];
  /** Whether the list goes on after these. */
  hasMore: boolean;
}

/** Pairs as a desk: read, reviewed, locked, replaced, kept apart, put to both people. */
export function DraftList({ proposals, hasMore }: DraftListProps) {
  const mayReview = useCan()('ReviewProposals');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const drafts = proposals.filter(({ state }) => state === 'draft');
  const select = (id: string, chosen: boolean) =>
    setSelected((ids) => new Set(chosen ? [...ids, id] : [...ids].filter((other) => other !== id)));
  return (
    <DeskFrame shown={drafts}>
      {mayReview && (
        <ReleaseBar
          drafts={drafts}
          selected={selected}
          hasMore={hasMore}
          clear={() => setSelected(new Set())}
        />
      )}
      <Accordion multiple variant="separated" order={3} chevronPosition="right">
        {proposals.map((proposal) => (
          <ProposalItem
            key={proposal.id}
            proposal={proposal}
            selected={selected.has(proposal.id)}
            onSelect={(chosen) => select(proposal.id, chosen)}
          />
        ))}
      </Accordion>
    </DeskFrame>
  );
}
