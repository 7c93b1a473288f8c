import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { shortDate } from '../../shared/format/dates.js';
import { AvatarPair } from '../../shared/ui/avatar-pair.js';
import { Status } from '../../shared/ui/status.js';
import { DUO_STATES, LATENESS_STATES, meetingsSentence, type DuoLine } from './duo.js';

/** Duos as rows; on a phone each becomes a card. */
export function DuoTable({ duos }: { duos: readonly DuoLine[] }) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Duo</Table.Th>
          <Table.Th>État et suivi</Table.Th>
          <Table.Th>Rencontres</Table.Th>
          <Table.Th>Période</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {duos.map((duo) => (
          <DuoRow key={duo.id} duo={duo} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DuoRow({ duo: { id, mentor, mentee, state, lateness, ...duo } }: { duo: DuoLine }) {
  return (
    <Table.Tr>
      <Table.Td className="tdu-roomy">
        <Group gap="sm" wrap="nowrap">
          <AvatarPair mentor={mentor.displayName} mentee={mentee.displayName} />
          <Anchor component={Link} to={`/duos/${id}`} fw={600} style={{ overflowWrap: 'anywhere' }}>
            {mentor.displayName}
            <br />
            et {mentee.displayName}
          </Anchor>
        </Group>
      </Table.Td>
      <Table.Td className="tdu-roomy">
        <Text size="sm" mb={4}>
          {DUO_STATES[state].label}
        </Text>
        <Status tone={LATENESS_STATES[lateness.state].tone}>{lateness.label}</Status>
      </Table.Td>
      <Table.Td data-label="Rencontres" className="tdu-nowrap">
        {meetingsSentence(duo)}
      </Table.Td>
      <Table.Td data-label="Période" className="tdu-nowrap">
        {duo.startsOn
          ? `${shortDate(duo.startsOn)} – ${duo.endsOn ? shortDate(duo.endsOn) : '…'}`
          : 'Pas commencé'}
      </Table.Td>
    </Table.Tr>
  );
}
