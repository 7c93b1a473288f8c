import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../shared/format/text.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import type { RunProposal } from '../proposal.js';
import { ReleaseSummary } from './release-summary.js';
import { type ReleaseChoice, type Released, useRelease } from './use-release.js';

interface ReleaseBarProps {
  drafts: readonly RunProposal[];
  selected: ReadonlySet<string>;
  /** Whether the list goes on after what is shown. */
  hasMore: boolean;
  clear: () => void;
}

/** Drafts go out here: those ticked, those reviewed, or all; each time what will be told is read first. */
export function ReleaseBar({ drafts, selected, hasMore, clear }: ReleaseBarProps) {
  const [choice, setChoice] = useState<ReleaseChoice | null>(null);
  const release = useRelease();
  const pairs = choice ? drafts.filter((draft) => isMeant(draft, choice, selected)) : [];
  const ticked = drafts.filter(({ id }) => selected.has(id)).length;
  const reviewed = drafts.filter(({ reviewedAt }) => reviewedAt !== null).length;
  const send = async () => {
    if (choice) await release.send(pairs, choice);
    setChoice(null);
    clear();
  };
  return (
    <>
      {drafts.length > 0 && (
        <Group mb="md">
          <Button disabled={ticked === 0} onClick={() => setChoice('selected')}>
            {ticked === 0 ? 'Proposer la sélection' : `Proposer ${count(ticked, 'paire')}`}
          </Button>
          <Button variant="default" disabled={reviewed === 0} onClick={() => setChoice('reviewed')}>
            Proposer les paires relues
          </Button>
          <Button variant="default" onClick={() => setChoice('all')}>
            Tout proposer
          </Button>
          <Text size="sm" c="dimmed" flex="1 1 14rem">
            Vous lirez ce qui sera dit à chaque personne avant l’envoi.
          </Text>
        </Group>
      )}
      {release.refusal && <Notice tone="bad">{release.refusal.message}</Notice>}
      {release.released && <Notice tone="good">{releasedSentence(release.released)}</Notice>}
      {release.error && <Failure error={release.error} />}
      {choice && (
        <ReleaseSummary
          pairs={pairs}
          more={choice !== 'selected' && hasMore}
          pending={release.isPending}
          onSend={() => void send()}
          onBack={() => setChoice(null)}
        />
      )}
    </>
  );
}

function isMeant({ id, reviewedAt }: RunProposal, choice: ReleaseChoice, selected: ReadonlySet<string>) {
  if (choice === 'selected') return selected.has(id);
  return choice === 'all' || reviewedAt !== null;
}

function releasedSentence({ count: sent, withdrawnCount }: Released): string {
  const told = `${count(sent, 'paire proposée', 'paires proposées')} aux deux personnes.`;
  if (withdrawnCount === 0) return told;
  const gone = ['paire retirée, devenue impossible', 'paires retirées, devenues impossibles'] as const;
  return `${told} ${count(withdrawnCount, ...gone)} depuis le calcul.`;
}
