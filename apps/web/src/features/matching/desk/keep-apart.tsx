import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../../shared/ui/notice.js';
import type { RunProposal } from '../proposal.js';
import { ForbidForm } from './forbid-form.js';
import { useDesk } from './use-desk.js';

/** Keeps the two people of a proposal apart, whatever became of it. */
export function KeepApart({ proposal }: { proposal: Pick<RunProposal, 'id' | 'mentor' | 'mentee'> }) {
  const desk = useDesk();
  const [asked, setAsked] = useState(false);
  if (!desk) return null;
  const { outcome } = desk;
  return (
    <>
      {outcome?.proposalId === proposal.id && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      {asked ? (
        <ForbidForm proposal={proposal} onBack={() => setAsked(false)} />
      ) : (
        <Button
          size="sm"
          variant="subtle"
          onClick={() => setAsked(true)}
          aria-label={`Écarter cette paire : ${proposal.mentor.displayName} et ${proposal.mentee.displayName}`}
        >
          Écarter cette paire
        </Button>
      )}
    </>
  );
}
