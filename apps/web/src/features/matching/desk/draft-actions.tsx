import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../../shared/ui/notice.js';
import type { RunProposal } from '../proposal.js';
import { ForbidForm } from './forbid-form.js';
import { useDesk } from './use-desk.js';

/** What the team decides about a draft: it may go out, it stays whatever later runs find, it never happens. */
export function DraftActions({ proposal }: { proposal: RunProposal }) {
  const desk = useDesk();
  const [forbidding, setForbidding] = useState(false);
  if (!desk) return null;
  const { outcome, busy } = desk;
  const reviewed = proposal.reviewedAt !== null;
  const locked = proposal.lockedAt !== null;
  const loading = busy === proposal.id;
  return (
    <>
      {outcome?.proposalId === proposal.id && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <Group gap="xs" mb="md">
        <Button
          size="sm"
          variant={reviewed ? 'default' : 'filled'}
          loading={loading}
          onClick={() => void desk.review(proposal, !reviewed)}
        >
          {reviewed ? 'Remettre à relire' : 'Marquer comme relue'}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={loading}
          onClick={() => void desk.lock(proposal, !locked)}
        >
          {locked ? 'Déverrouiller' : 'Verrouiller'}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-expanded={forbidding}
          onClick={() => setForbidding(!forbidding)}
        >
          Écarter cette paire
        </Button>
      </Group>
      {forbidding && <ForbidForm proposal={proposal} onBack={() => setForbidding(false)} />}
    </>
  );
}
