import { useState } from 'react';
import { isRefusal, type Refusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { ReleaseProposalsMutation } from '../matching.operations.js';
import type { RunProposal } from '../proposal.js';

export interface Released {
  readonly count: number;
  readonly withdrawnCount: number;
}

/** Which drafts go out: those ticked, those marked as reviewed, or all. */
export type ReleaseChoice = 'selected' | 'reviewed' | 'all';

/**
 * Puts drafts to both people. A release is of one run; drafts kept from an earlier one by a lock go out with theirs, so
 * each run is asked in turn.
 */
export function useRelease() {
  const release = useAction(ReleaseProposalsMutation);
  const [released, setReleased] = useState<Released | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (pairs: readonly RunProposal[], choice: ReleaseChoice) => {
    setRefusal(null);
    const sum = { count: 0, withdrawnCount: 0 };
    for (const [matchRunId, ids] of byRun(pairs)) {
      const proposalIds = choice === 'selected' ? ids : null;
      const onlyReviewed = choice === 'reviewed';
      const asked = await release.mutateAsync({ matchRunId, proposalIds, onlyReviewed }).catch(() => null);
      if (!asked) break;
      if (isRefusal(asked.releaseProposals)) setRefusal(asked.releaseProposals);
      else {
        sum.count += asked.releaseProposals.count;
        sum.withdrawnCount += asked.releaseProposals.withdrawnCount;
      }
    }
    setReleased(sum.count + sum.withdrawnCount > 0 ? sum : null);
  };
  return { send, released, refusal, isPending: release.isPending, error: release.error };
}

function byRun(pairs: readonly RunProposal[]): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  for (const { id, matchRunId } of pairs) runs.set(matchRunId, [...(runs.get(matchRunId) ?? []), id]);
  return runs;
}
