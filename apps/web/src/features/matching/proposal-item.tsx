import { Accordion, Checkbox } from '@mantine/core';
import { AvatarPair } from '../../shared/ui/avatar-pair.js';
import { Status } from '../../shared/ui/status.js';
import { DraftActions } from './desk/draft-actions.js';
import { DraftMarks } from './desk/draft-marks.js';
import { Explanation } from './explanation.js';
import { PROPOSAL_STATES, type RunProposal } from './proposal.js';
import { ProposalAlternatives } from './proposal-alternatives.js';
import { AdviceStatus, ProposalReading } from './proposal-reading.js';
import classes from './proposal-item.module.css';

interface ProposalItemProps {
  proposal: RunProposal;
  selected: boolean;
  onSelect: (chosen: boolean) => void;
}

/** One pair: names, score and state in a line; the explanation when it is opened. */
export function ProposalItem({ proposal, selected, onSelect }: ProposalItemProps) {
  const { id, mentor, mentee, score, state } = proposal;
  const pair = `${mentor.displayName} et ${mentee.displayName}`;
  return (
    <Accordion.Item value={id} className={classes.item}>
      <div className={classes.row}>
        {state === 'draft' && (
          <Checkbox
            className={classes.box}
            size="md"
            checked={selected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
            aria-label={`Sélectionner ${pair}`}
          />
        )}
        <Accordion.Control className={classes.control}>
          <span className={classes.line}>
            <AvatarPair mentor={mentor.displayName} mentee={mentee.displayName} />
            <span className={classes.names}>
              <span>{mentor.displayName}</span> <span className={classes.with}>avec</span>{' '}
              <span>{mentee.displayName}</span>
            </span>
            <Status tone={PROPOSAL_STATES[state].tone}>{PROPOSAL_STATES[state].label}</Status>
            <DraftMarks proposal={proposal} />
            <AdviceStatus releaseAdvice={proposal.releaseAdvice} />
            <span className={classes.score}>
              {score}
              <small> / 1 000</small>
            </span>
          </span>
        </Accordion.Control>
      </div>
      <Accordion.Panel>
        {state === 'draft' && <DraftActions proposal={proposal} />}
        <ProposalReading summary={proposal.summary} releaseAdvice={proposal.releaseAdvice} />
        {score !== null && <Explanation score={score} parts={proposal.explanation} />}
        <ProposalAlternatives proposal={proposal} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}
