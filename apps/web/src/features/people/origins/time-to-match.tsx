import { Table, Text } from '@mantine/core';
import { count, number } from '../../../shared/format/text.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Empty } from '../../../shared/ui/empty.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { bothSides, type Month, monthName } from './origins.js';
import { TimeToMatchQuery } from './origins.operations.js';

/** How long people waited for their first duo, by the month in which it was formed. */
export function TimeToMatch({ programmeId }: { programmeId: string }) {
  const query = useOperation(TimeToMatchQuery, { programmeId });
  return (
    <Section
      title="Attente jusqu’au premier duo"
      lead="De l’inscription à la formation du duo. « 9 sur 10 » : neuf personnes sur dix n’ont pas attendu plus."
    >
      <QueryView query={query} lines={4}>
        {(data) => {
          const months = bothSides(data);
          if (months.length === 0) return <Empty title="Aucun duo formé pour l’instant" />;
          return (
            <Table style={{ fontVariantNumeric: 'tabular-nums' }} className="tdu-cards">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Mois du duo</Table.Th>
                  <Table.Th>Mentoré·es</Table.Th>
                  <Table.Th>Mentors</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {months.map(({ month, mentees, mentors }) => (
                  <Table.Tr key={month}>
                    <Table.Th scope="row" fw={500}>
                      {monthName(month)}
                    </Table.Th>
                    <Table.Td data-label="Mentoré·es">
                      <Wait of={mentees} />
                    </Table.Td>
                    <Table.Td data-label="Mentors">
                      <Wait of={mentors} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Wait({ of }: { of?: Month }) {
  if (!of) return <>–</>;
  return (
    <>
      {count(Math.round(of.median), 'jour')} pour la moitié, {number(Math.round(of.p90))} pour 9 sur 10{' '}
      <Text span size="sm" c="dimmed">
        ({count(of.people, 'personne')})
      </Text>
    </>
  );
}
