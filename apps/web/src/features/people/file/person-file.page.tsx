import { SimpleGrid } from '@mantine/core';
import { useLocation, useParams } from 'react-router';
import { ServiceError } from '../../../shared/graphql/service-error.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { ROLES } from '../participation.js';
import { AdmissionSection } from './admission-section.js';
import type { PersonFile } from './correction.js';
import { FactsSection } from './facts-section.js';
import { PersonFileQuery } from './person-file.operations.js';
import { PersonHistory } from './person-history.js';
import { WishesSection } from './wishes/wishes-section.js';

const TRAIL = [{ label: 'Personnes', to: '/personnes' }];

/** Somebody in a programme: where the admission stands, all that is known, what happened. */
export function PersonFilePage() {
  const { participationId = '' } = useParams();
  const query = useOperation(PersonFileQuery, { participationId });
  return (
    <QueryView query={query} lines={8}>
      {({ personFile }) =>
        personFile ? (
          <FileBody key={participationId} file={personFile} />
        ) : (
          <Page title="Fiche introuvable" trail={TRAIL}>
            <Failure error={new ServiceError('not-found')} />
          </Page>
        )
      }
    </QueryView>
  );
}

function FileBody({ file }: { file: PersonFile }) {
  const { programmes } = useProgramme();
  const programme = programmes.find(({ id }) => id === file.programmeId);
  const state = useLocation().state as { enrolled?: readonly string[] } | null;
  return (
    <Page
      title={file.name}
      lead={[ROLES[file.role].label, programme?.name].filter(Boolean).join(' · ')}
      trail={TRAIL}
    >
      {state?.enrolled && <Enrolled differs={state.enrolled} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing={0} style={{ alignItems: 'start' }}>
        <AdmissionSection participationId={file.participationId} />
        <PersonHistory personId={file.personId} />
      </SimpleGrid>
      <FactsSection file={file} />
      <WishesSection participationId={file.participationId} />
    </Page>
  );
}

/** After somebody was registered who had a file already, that file stays as it was: what was told otherwise is named. */
function Enrolled({ differs }: { differs: readonly string[] }) {
  if (differs.length === 0) return <Notice tone="good">L’inscription est enregistrée.</Notice>;
  return (
    <Notice tone="warn" title="Cette personne avait déjà une fiche, gardée telle quelle">
      Vous venez de dire autrement : {differs.join(', ')}. Corrigez la fiche si c’est plus juste.
    </Notice>
  );
}
