import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { moment } from '../../shared/format/dates.js';
import { count } from '../../shared/format/text.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Status } from '../../shared/ui/status.js';
import { ROLE_LABELS, STATE_LABELS } from './import-run.js';
import { ImportRunsQuery } from './imports.operations.js';

/** Earlier imports, newest first. */
export function ImportHistory({ programmeId }: { programmeId: string }) {
  const runs = useConnection(ImportRunsQuery, { programmeId, first: 10 }, (data) => data.importRuns);
  return (
    <QueryView query={runs}>
      {() =>
        runs.nodes.length === 0 ? (
          <Empty title="Aucun import pour l’instant">
            Choisissez ci-dessus le fichier de vos mentors ou de vos mentoré·es.
          </Empty>
        ) : (
          <>
            <Table className="tdu-cards">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Fichier</Table.Th>
                  <Table.Th>Contenu</Table.Th>
                  <Table.Th>Déposé</Table.Th>
                  <Table.Th>État</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {runs.nodes.map((run) => (
                  <Table.Tr key={run.id}>
                    <Table.Td>
                      <Anchor component={Link} to={`/import/${run.id}`} fw={600}>
                        {run.fileName}
                      </Anchor>
                    </Table.Td>
                    <Table.Td data-label="Contenu">
                      {ROLE_LABELS[run.role]}
                      {run.counts && `, ${count(run.counts.read, 'ligne')}`}
                    </Table.Td>
                    <Table.Td data-label="Déposé">{moment(run.createdAt)}</Table.Td>
                    <Table.Td>
                      <Status tone={STATE_LABELS[run.state].tone}>{STATE_LABELS[run.state].label}</Status>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <LoadMore pages={runs} what="imports" />
          </>
        )
      }
    </QueryView>
  );
}
