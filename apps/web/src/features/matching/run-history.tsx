import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { moment } from '../../shared/format/dates.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Status } from '../../shared/ui/status.js';
import { RUN_STATES } from './match-run.js';
import { MatchRunsQuery } from './matching.operations.js';

/** Earlier runs, newest first; each is kept whole and can be read again. */
export function RunHistory({ programmeId }: { programmeId: string }) {
  const runs = useConnection(MatchRunsQuery, { programmeId, first: 10 }, (data) => data.matchRuns);
  return (
    <QueryView query={runs}>
      {() =>
        runs.nodes.length === 0 ? (
          <Empty title="Aucune simulation pour l’instant">
            Lancez-en une : elle ne modifie rien et se relit paire par paire.
          </Empty>
        ) : (
          <>
            <Table className="tdu-cards">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Simulation</Table.Th>
                  <Table.Th>Paires</Table.Th>
                  <Table.Th>Sans duo</Table.Th>
                  <Table.Th>État</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {runs.nodes.map((run) => (
                  <Table.Tr key={run.id}>
                    <Table.Td>
                      <Anchor component={Link} to={`/appariement/${run.id}`} fw={600}>
                        {moment(run.createdAt)}
                      </Anchor>
                    </Table.Td>
                    <Table.Td data-label="Paires">{run.pairCount ?? '–'}</Table.Td>
                    <Table.Td data-label="Sans duo">{run.unmatchedCount ?? '–'}</Table.Td>
                    <Table.Td>
                      <Status tone={RUN_STATES[run.state].tone}>{RUN_STATES[run.state].label}</Status>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <LoadMore pages={runs} what="simulations" />
          </>
        )
      }
    </QueryView>
  );
}
