import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { DUO_STATES, type DuoLine } from './duo.js';
import { DuoTable } from './duo-table.js';
import { DuosQuery } from './duos.operations.js';

const CHOICES = [
  { value: '', label: 'Tous les états' },
  ...Object.entries(DUO_STATES).map(([value, { label }]) => ({ value, label })),
];

/** Every duo of the programme with its state and lateness; the filter lives in the address. */
export function DuosPage() {
  const { programme } = useProgramme();
  const [search, setSearch] = useSearchParams();
  const state = stateOf(search.get('etat'));
  const duos = useConnection(DuosQuery, { programmeId: programme.id, state, first: 25 }, (data) => data.duos);
  return (
    <Page title="Duos" lead={`Programme « ${programme.name} ».`} actions={<ProgrammePicker />}>
      <Section
        title={state ? DUO_STATES[state].label : 'Tous les duos'}
        actions={
          <NativeSelect
            aria-label="État des duos"
            value={state ?? ''}
            data={CHOICES}
            onChange={(event) =>
              setSearch(event.currentTarget.value ? { etat: event.currentTarget.value } : {})
            }
          />
        }
      >
        <QueryView query={duos} lines={6}>
          {() =>
            duos.nodes.length === 0 ? (
              <Empty title={state ? 'Aucun duo dans cet état' : 'Aucun duo pour l’instant'}>
                Un duo se forme quand les deux personnes ont dit oui à une proposition.
              </Empty>
            ) : (
              <DuoTable duos={duos.nodes} />
            )
          }
        </QueryView>
        <LoadMore pages={duos} what="duos" />
      </Section>
    </Page>
  );
}

function stateOf(text: string | null): DuoLine['state'] | null {
  return text && text in DUO_STATES ? (text as DuoLine['state']) : null;
}
