import { Button, Stack, Text } from '@mantine/core';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { moment } from '../../../shared/format/dates.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { Status } from '../../../shared/ui/status.js';
import { PersonMergesQuery } from './duplicates.operations.js';
import type { Merges } from './use-merges.js';
import classes from './duplicates.module.css';

type Merge = ResultOf<typeof PersonMergesQuery>['personMerges']['edges'][number]['node'];

/** Earlier merges, the newest first; each can be taken back as long as its files were not changed since. */
export function MergeHistory({ merges }: { merges: Merges }) {
  const past = useConnection(PersonMergesQuery, { first: 10 }, (data) => data.personMerges);
  return (
    <Section
      title="Fusions faites"
      lead="Une fusion s’annule : chaque fiche redevient exactement ce qu’elle était."
    >
      <QueryView query={past}>
        {() =>
          past.nodes.length === 0 ? (
            <Text c="dimmed">Aucune fusion pour l’instant.</Text>
          ) : (
            <Stack gap={0}>
              {past.nodes.map((merge) => (
                <MergeRow key={merge.id} merge={merge} merges={merges} />
              ))}
            </Stack>
          )
        }
      </QueryView>
      <LoadMore pages={past} what="fusions" />
    </Section>
  );
}

function MergeRow({ merge, merges }: { merge: Merge; merges: Merges }) {
  const { id, keptName, absorbedName, mergedAt, undoneAt } = merge;
  const names = `${absorbedName} dans ${keptName}`;
  return (
    <div className={classes.row}>
      <div>
        <Text fw={600}>{names}</Text>
        <Text size="sm" c="dimmed">
          Le {moment(mergedAt)}
        </Text>
      </div>
      {undoneAt ? (
        <Status tone="neutral">Annulée</Status>
      ) : (
        <Button
          size="sm"
          variant="default"
          loading={merges.isPending}
          onClick={() => void merges.undo(id)}
          aria-label={`Annuler cette fusion : ${names}`}
        >
          Annuler cette fusion
        </Button>
      )}
    </div>
  );
}
