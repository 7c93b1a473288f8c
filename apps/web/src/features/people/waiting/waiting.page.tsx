import { useSearchParams } from 'react-router';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { ProgrammePicker } from '../../programmes/programme-picker.js';
import { type ParticipantRole, ROLES } from '../participation.js';
import { ORDERS, READINESS, waitingSentence } from './waiting.js';
import { PoolViewQuery } from './waiting.operations.js';
import { WaitingTable } from './waiting-table.js';

const TRAIL = [{ label: 'Personnes', to: '/personnes' }];

/** Who waits for a duo and has a place free: since when, and what keeps some of them from being matched. */
export function WaitingPage() {
  const { programme } = useProgramme();
  return (
    <Page
      title="Qui attend un duo"
      lead={`Programme « ${programme.name} » : les personnes qui ont une place libre.`}
      trail={TRAIL}
      actions={<ProgrammePicker />}
    >
      <WaitingList programmeId={programme.id} />
    </Page>
  );
}

function WaitingList({ programmeId }: { programmeId: string }) {
  const [address] = useSearchParams();
  const role = (oneOf(ROLES, address.get('role')) ?? 'mentee') as ParticipantRole;
  const readiness = oneOf(READINESS, address.get('etat')) as keyof typeof READINESS | null;
  const order = oneOf(ORDERS, address.get('ordre')) ? ('shortest' as const) : ('longest' as const);
  const filter = { ready: readiness && READINESS[readiness].ready };
  const people = useConnection(
    PoolViewQuery,
    { programmeId, role, filter, order, first: 25 },
    (data) => data.poolView,
  );
  const total = people.firstPage?.poolView.totalCount;
  return (
    <Section
      title={total === undefined ? 'En attente' : waitingSentence(total)}
      actions={
        <>
          <FilterSelect label="Rôle" name="role" standard="mentee" choices={ROLES} />
          <FilterSelect label="Prêt·es ou non" name="etat" all="Prêt·es ou non" choices={READINESS} />
          <FilterSelect label="Ordre" name="ordre" all="Attente la plus longue d’abord" choices={ORDERS} />
        </>
      }
    >
      <QueryView query={people} lines={6}>
        {() =>
          people.nodes.length === 0 ? (
            <Empty title="Personne ne correspond">
              Qui est inscrit·e et a une place libre apparaît ici, avec les jours d’attente et ce qui bloque.
            </Empty>
          ) : (
            <WaitingTable people={people.nodes} role={role} />
          )
        }
      </QueryView>
      <LoadMore pages={people} what="personnes" />
    </Section>
  );
}
