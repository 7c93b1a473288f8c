import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../../shared/graphql/use-operation.js';
import { Failure } from '../../../../shared/ui/failure.js';
import { Said } from '../../../../shared/ui/said.js';
import { Section } from '../../../../shared/ui/section.js';
import { useCan } from '../../../accounts/session.js';
import { hasWishes, type Wishes, wishLines } from './wishes.js';
import { MatchingWishesQuery } from './wishes.operations.js';
import { WishesForm } from './wishes-form.js';

/** What somebody told the team about a next duo, beyond the questions of the file; for the team alone. */
export function WishesSection({ participationId }: { participationId: string }) {
  const { data, error, refetch } = useOperation(MatchingWishesQuery, { participationId });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const wishes = data?.matchingWishes;
  return wishes && hasWishes(wishes) ? <WishesBody wishes={wishes} /> : null;
}

function WishesBody({ wishes }: { wishes: Wishes }) {
  const can = useCan();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const begin = () => {
    setSaid(null);
    setChanging(true);
  };
  const done = (text: string | null) => {
    setChanging(false);
    setSaid(text);
  };
  return (
    <Section
      title="Souhaits pour un prochain duo"
      lead="Ce que la personne a dit à l’équipe ; l’appariement en tient compte."
      actions={
        can('ReviewProposals') &&
        !changing && (
          <Button variant="default" size="sm" onClick={begin}>
            Noter un souhait
          </Button>
        )
      }
    >
      {said && <Said tone="good" text={said} />}
      {changing ? <WishesForm wishes={wishes} onDone={done} /> : <Told lines={wishLines(wishes)} />}
    </Section>
  );
}

function Told({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <Text c="dimmed">Aucun souhait noté.</Text>;
  return (
    <List>
      {lines.map((line) => (
        <List.Item key={line}>{line}.</List.Item>
      ))}
    </List>
  );
}
