import { Text } from '@mantine/core';
import { Status } from '../../shared/ui/status.js';
import classes from './proposal-item.module.css';
import type { RunProposal } from './proposal.js';

/** The run's advice for a draft and the explanation in a few sentences, before the points. */
export function ProposalReading({ summary, releaseAdvice }: Pick<RunProposal, 'summary' | 'releaseAdvice'>) {
  return (
    <>
      {releaseAdvice && releaseAdvice.code !== 'no-policy' && (
        <Text size="sm" mb="sm">
          {releaseAdvice.reason}
        </Text>
      )}
      <ul className={classes.summary} aria-label="En bref">
        {summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What the run advises, in a word beside the score; nothing where the programme holds nothing back. */
export function AdviceStatus({ releaseAdvice }: Pick<RunProposal, 'releaseAdvice'>) {
  if (releaseAdvice?.advice !== 'hold') return null;
  return <Status tone="warn">À retenir encore</Status>;
}
