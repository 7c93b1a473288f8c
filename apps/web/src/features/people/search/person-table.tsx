import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { fileOf, participationSentence } from '../participation.js';
import type { PeopleQuery } from './people.operations.js';

type Found = ResultOf<typeof PeopleQuery>['people']['edges'][number]['node'];

/** People found: how to reach them, and each file they have; on a phone each is a card. */
export function PersonTable({ people }: { people: readonly Found[] }) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Personne</Table.Th>
          <Table.Th>Joindre</Table.Th>
          <Table.Th>Inscriptions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PersonRow({ person: { name, email, phone, communeName, participations } }: { person: Found }) {
  const [latest] = participations;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {latest ? (
          <Anchor component={Link} to={fileOf(latest.id)} fw={600}>
            {name}
          </Anchor>
        ) : (
          name
        )}
        {communeName && (
          <Text size="sm" c="dimmed">
            {communeName}
          </Text>
        )}
      </Table.Th>
      <Table.Td className="tdu-roomy">
        {email && <div>{email}</div>}
        {phone && <div className="tdu-nowrap">{phone}</div>}
        {!email && !phone && '–'}
      </Table.Td>
      <Table.Td>
        {participations.map((one) => (
          <ParticipationLine key={one.id} one={one} name={name} alone={participations.length === 1} />
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

interface ParticipationLineProps {
  one: Found['participations'][number];
  name: string;
  /** Then the name leads there already. */
  alone: boolean;
}

function ParticipationLine({ one, name, alone }: ParticipationLineProps) {
  const { programmes } = useProgramme();
  const programme = programmes.find(({ id }) => id === one.programmeId)?.name;
  const words = participationSentence(one);
  return (
    <div>
      {alone ? (
        words
      ) : (
        <Anchor component={Link} to={fileOf(one.id)} aria-label={`${words} : fiche de ${name}`}>
          {words}
        </Anchor>
      )}
      {programmes.length > 1 && (
        <Text size="sm" c="dimmed">
          {programme}
        </Text>
      )}
    </div>
  );
}
