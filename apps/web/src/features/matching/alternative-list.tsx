import { Button, Text } from '@mantine/core';
import { movedMentees, waitingNames, type Alternative } from './alternatives.js';
import classes from './alternative-list.module.css';

interface Choosing {
  /** Puts another pair in place of a draft; absent where one only reads. */
  choose?: (alternative: Alternative) => void;
  busy?: boolean;
}

/** Other pairs of one person, those that cost everyone least first, each with its price in points and in people. */
export function AlternativeList({
  alternatives,
  ...choosing
}: Choosing & { alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) {
    return <Text size="sm">Aucune autre paire n’était possible pour cette personne.</Text>;
  }
  return (
    <ol className={classes.list}>
      {alternatives.map((alternative) => (
        <AlternativeRow
          key={alternative.mentor.id + alternative.mentee.id}
          alternative={alternative}
          {...choosing}
        />
      ))}
    </ol>
  );
}

function AlternativeRow({ alternative, choose, busy }: Choosing & { alternative: Alternative }) {
  const { mentor, mentee, score, sentence, summary } = alternative;
  const waiting = waitingNames(alternative);
  return (
    <li className={classes.row}>
      <Text fw={600}>
        {mentor.displayName} avec {mentee.displayName}, {score} points
      </Text>
      <Text size="sm">{sentence}</Text>
      <ul className={classes.details}>
        {waiting && <li>Attendrait de plus : {waiting}.</li>}
        {movedMentees(alternative).map((moved) => (
          <li key={moved}>{moved}.</li>
        ))}
        {summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {choose && (
        <Button
          mt="xs"
          size="sm"
          variant="default"
          loading={busy}
          onClick={() => choose(alternative)}
          aria-label={`Choisir cette paire : ${mentor.displayName} avec ${mentee.displayName}`}
        >
          Choisir cette paire
        </Button>
      )}
    </li>
  );
}
