import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { count } from '../../../shared/format/text.js';
import { Status } from '../../../shared/ui/status.js';
import { fileOf, type ParticipantRole } from '../participation.js';
import { sinceSentence, type Waiting } from './waiting.js';

interface WaitingTableProps {
  people: readonly Waiting[];
  role: ParticipantRole;
}

/** A line a person; mentors with their places. The line leads to the file, where what is missing is done. */
export function WaitingTable({ people, role }: WaitingTableProps) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Personne</Table.Th>
          <Table.Th>Attend</Table.Th>
          {role === 'mentor' && <Table.Th>Places</Table.Th>}
          <Table.Th>Peut être mis·e en duo</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
        {people.map((person) => (
          <Table.Tr key={person.participationId}>
            <Table.Th scope="row" fw={600}>
              <Anchor component={Link} to={fileOf(person.participationId)} fw={600}>
                {person.name}
              </Anchor>
              {person.communeName && (
                <Text size="sm" c="dimmed">
                  {person.communeName}
                </Text>
              )}
            </Table.Th>
            <Table.Td data-label="Attend" className="tdu-nowrap">
              {sinceSentence(person.waitingDays)}
            </Table.Td>
            {role === 'mentor' && (
              <Table.Td data-label="Places" className="tdu-nowrap">
                {count(person.places - person.openDuos, 'libre')} sur {person.places}
              </Table.Td>
            )}
            <Table.Td className="tdu-roomy">
              <Standing openSteps={person.openSteps} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Standing({ openSteps }: Pick<Waiting, 'openSteps'>) {
  if (openSteps.length === 0) return <Status tone="good">Prêt·e</Status>;
  return (
    <>
      <Status tone="warn">Bloqué·e</Status>
      <Text size="sm" mt={4}>
        {openSteps.join(', ')}
      </Text>
    </>
  );
}
