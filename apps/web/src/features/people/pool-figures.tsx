import { SimpleGrid, Text } from '@mantine/core';
import { moment } from '../../shared/format/dates.js';
import { count, number } from '../../shared/format/text.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Figure } from '../../shared/ui/figure.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { PoolSummaryQuery } from './pool.operations.js';

/** Who waits for a duo in a programme, and who is still to be admitted. */
export function PoolFigures({ programmeId }: { programmeId: string }) {
  const query = useOperation(PoolSummaryQuery, { programmeId });
  return (
    <QueryView query={query}>
      {({ poolSummary: pool }) => (
        <>
          <SimpleGrid cols={{ base: 2, md: 4 }} spacing="lg">
            <Figure
              value={number(pool.mentors)}
              label="mentors"
              hint={`${number(pool.admittedMentors)} admis`}
            />
            <Figure value={number(pool.places)} label="places" hint="en tout chez les mentors admis" />
            <Figure
              value={number(pool.mentees)}
              label="mentoré·es"
              hint={`${number(pool.admittedMentees)} admis·es`}
            />
            <Figure
              value={number(pool.screeningOpen)}
              label="à admettre"
              hint={count(pool.screeningOpen, 'dossier incomplet', 'dossiers incomplets')}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed" mt="sm">
            Compté le {moment(pool.countedAt)}.
          </Text>
        </>
      )}
    </QueryView>
  );
}
