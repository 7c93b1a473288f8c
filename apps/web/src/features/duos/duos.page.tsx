import { useSearchParams } from 'react-router';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../shared/ui/filter-select.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { DUO_STATES, LATENESS_STATES, type DuoLine, type LatenessState } from './duo.js';
import { DuoTable } from './duo-table.js';
import { DuosQuery } from './duos.operations.js';

/** Every duo of the programme with its state and lateness; the filter lives in the address. */
export function DuosPage() {
  const { programme } = useProgramme();
  const [search] = useSearchParams();
  const state = oneOf(DUO_STATES, search.get('etat')) as DuoLine['state'] | null;
  const lateness = oneOf(LATENESS_STATES, search.get('suivi')) as LatenessState | null;
  const duos = useConnection(
    DuosQuery,
    { programmeId: programme.id, state, lateness, first: 25 },
    (data) => data.duos,
  );
  return (
    <Page title="Duos" lead={`Programme « ${programme.name} ».`} actions={<ProgrammePicker />}>
      <Section
        title={state ? DUO_STATES[state].label : 'Tous les duos'}
        actions={
          <>
            <FilterSelect label="État des duos" name="etat" all="Tous les états" choices={DUO_STATES} />
            <FilterSelect
              label="Suivi des duos"
              name="suivi"
              all="Tous les suivis"
              choices={LATENESS_STATES}
            />
          </>
        }
      >
        <QueryView query={duos} lines={6}>
          {() =>
            duos.nodes.length === 0 ? (
              <Empty title={state || lateness ? 'Aucun duo ne correspond' : 'Aucun duo pour l’instant'}>
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
