import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { SearchForm } from '../../people/search/search-form.js';
import type { Duo } from '../duo.js';
import classes from '../duos.module.css';
import { VolunteersQuery } from './volunteers.operations.js';
import { type Volunteer, volunteersIn } from './volunteers.js';

interface VolunteerSearchProps {
  duo: Pick<Duo, 'programme' | 'mentor' | 'mentee'>;
  onChoose: (volunteer: Volunteer) => void;
  onCancel: () => void;
}

/** Finds somebody among the admitted volunteers of the programme, the two of the duo left out. */
export function VolunteerSearch({ duo, onChoose, onCancel }: VolunteerSearchProps) {
  const [sought, setSought] = useState('');
  const people = useConnection(
    VolunteersQuery,
    { programmeId: duo.programme.id, search: sought || null, first: 8 },
    (data) => data.people,
  );
  const volunteers = volunteersIn(people.nodes, duo);
  return (
    <div>
      <SearchForm autoFocus sought={sought} onLook={setSought} />
      <QueryView query={people}>
        {() =>
          volunteers.length === 0 ? (
            <Empty title="Personne ne correspond">
              Seul·es les bénévoles admis·es de ce programme sont proposé·es : essayez un autre nom.
            </Empty>
          ) : (
            <ul className={classes.list} aria-label="Bénévoles du programme">
              {volunteers.map((volunteer) => (
                <VolunteerRow key={volunteer.participationId} volunteer={volunteer} onChoose={onChoose} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <LoadMore pages={people} what="bénévoles" />
      <Button variant="subtle" mt="sm" onClick={onCancel}>
        Annuler
      </Button>
    </div>
  );
}

interface VolunteerRowProps {
  volunteer: Volunteer;
  onChoose: VolunteerSearchProps['onChoose'];
}

function VolunteerRow({ volunteer, onChoose }: VolunteerRowProps) {
  return (
    <Group component="li" className={classes.row} justify="space-between" gap="sm">
      <div>
        <Text fw={500}>{volunteer.name}</Text>
        {volunteer.communeName && (
          <Text size="sm" c="dimmed">
            {volunteer.communeName}
          </Text>
        )}
      </div>
      <Button
        size="sm"
        variant="default"
        aria-label={`Choisir ${volunteer.name}`}
        onClick={() => onChoose(volunteer)}
      >
        Choisir
      </Button>
    </Group>
  );
}
