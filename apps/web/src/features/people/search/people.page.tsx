import { Button } from '@mantine/core';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { useCan } from '../../accounts/session.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { type ParticipantRole, type ParticipationState, ROLES, STATES } from '../participation.js';
import { foundSentence } from './found.js';
import { PeopleQuery } from './people.operations.js';
import { PersonTable } from './person-table.js';
import { SearchForm } from './search-form.js';

/** Finds anybody of the association; the line leads to the file. */
export function PeoplePage() {
  const can = useCan();
  return (
    <Page
      title="Personnes"
      lead="Mentors et mentoré·es de l’association, dans l’ordre des noms."
      actions={
        <>
          <Button component={Link} to="/personnes/attente" variant="default">
            Qui attend
          </Button>
          <Button component={Link} to="/personnes/origines" variant="default">
            Origines
          </Button>
          {can('ManageSourcing') && (
            <Button component={Link} to="/personnes/formulaires" variant="default">
              Formulaires de candidature
            </Button>
          )}
          {can('ImportPeople') && (
            <Button component={Link} to="/personnes/inscrire">
              Inscrire une personne
            </Button>
          )}
        </>
      }
    >
      <FoundPeople />
    </Page>
  );
}

function FoundPeople() {
  const programmes = Object.fromEntries(
    useProgramme().programmes.map(({ id, name }) => [id, { label: name }]),
  );
  const [address] = useSearchParams();
  const { sought, look } = useSought();
  const filter = {
    programmeId: oneOf(programmes, address.get('programme')),
    role: oneOf(ROLES, address.get('role')) as ParticipantRole | null,
    state: oneOf(STATES, address.get('etat')) as ParticipationState | null,
  };
  const people = useConnection(
    PeopleQuery,
    { ...filter, search: sought || null, first: 25 },
    (data) => data.people,
  );
  const total = people.firstPage?.people.totalCount;
  return (
    <Section
      title={total ? foundSentence(total) : 'Recherche'}
      actions={
        <>
          <FilterSelect label="Programme" name="programme" all="Tous les programmes" choices={programmes} />
          <FilterSelect label="Rôle" name="role" all="Tous les rôles" choices={ROLES} />
          <FilterSelect label="État" name="etat" all="Tous les états" choices={STATES} />
        </>
      }
    >
      <SearchForm key={sought} sought={sought} onLook={look} />
      <QueryView query={people} lines={6}>
        {() => (people.nodes.length === 0 ? <Nobody /> : <PersonTable people={people.nodes} />)}
      </QueryView>
      <LoadMore pages={people} what="personnes" />
    </Section>
  );
}

function Nobody() {
  return (
    <Empty title="Personne ne correspond">
      Essayez le début du nom, sans vous soucier des accents, une adresse e-mail ou un numéro entier, ou
      élargissez les filtres.
    </Empty>
  );
}

/** What is looked for is kept with the page of the tab's history: a name or a number never stands in an address. */
function useSought() {
  const { state, search } = useLocation();
  const navigate = useNavigate();
  const sought = (state as { sought?: string } | null)?.sought ?? '';
  return { sought, look: (text: string) => void navigate({ search }, { state: { sought: text } }) };
}
