import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import { Said } from '../../../shared/ui/said.js';
import { type DuosMoved, type DuoToMove, movedSentence, namesOf } from './moves.js';

interface MovedDuosProps {
  outcome: DuosMoved;
  /** The duos that were to move, which gives the refused ones their names. */
  chosen: readonly DuoToMove[];
  version: number;
}

/** What became of the chosen duos; those that stay where they are, by name and with the reason. */
export function MovedDuos({ outcome, chosen, version }: MovedDuosProps) {
  const { refused } = outcome;
  return (
    <Said tone={refused.length > 0 ? 'bad' : 'good'} text={movedSentence(outcome, version)}>
      {refused.length > 0 && (
        <List size="sm" mt="xs">
          {refused.map(({ duoId, message }) => (
            <List.Item key={duoId}>
              <Anchor component={Link} to={`/duos/${duoId}`} inherit c="inherit" underline="always">
                {nameOf(chosen, duoId)}
              </Anchor>{' '}
              : {message}
            </List.Item>
          ))}
        </List>
      )}
    </Said>
  );
}

function nameOf(chosen: readonly DuoToMove[], duoId: string): string {
  const duo = chosen.find(({ id }) => id === duoId);
  return duo ? namesOf(duo) : 'Ce duo';
}
