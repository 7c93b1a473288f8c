import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { DuoTable } from '../features/duos/duo-table.js';
import { DuosQuery } from '../features/duos/duos.operations.js';
import { useConnection } from '../shared/graphql/use-connection.js';
import { Empty } from '../shared/ui/empty.js';
import { QueryView } from '../shared/ui/query-view.js';
import { Section } from '../shared/ui/section.js';

/** A first handful of duos; the whole list is one step away. */
export function RecentDuos({ programmeId }: { programmeId: string }) {
  const duos = useConnection(DuosQuery, { programmeId, state: null, first: 6 }, (data) => data.duos);
  return (
    <Section
      title="Duos"
      actions={
        <Button component={Link} to="/duos" variant="default" size="sm">
          Tous les duos
        </Button>
      }
    >
      <QueryView query={duos}>
        {() =>
          duos.nodes.length === 0 ? (
            <Empty title="Aucun duo pour l’instant">
              Un duo se forme quand les deux personnes ont dit oui à une proposition.
            </Empty>
          ) : (
            <DuoTable duos={duos.nodes} />
          )
        }
      </QueryView>
    </Section>
  );
}
