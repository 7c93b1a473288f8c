import { Status } from '../../../shared/ui/status.js';
import type { RunProposal } from '../proposal.js';

/** What the team said of a draft, beside its names: reviewed, locked. */
export function DraftMarks({ proposal: { state, reviewedAt, lockedAt } }: { proposal: RunProposal }) {
  if (state !== 'draft') return null;
  return (
    <>
      {reviewedAt && <Status tone="good">Relue</Status>}
      {lockedAt && <Status tone="accent">Verrouillée</Status>}
    </>
  );
}
