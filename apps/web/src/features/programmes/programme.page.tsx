import { useParams } from 'react-router';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { Empty } from '../../shared/ui/empty.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { useCan } from '../accounts/session.js';
import { useProgramme } from './current-programme.js';
import { DraftForm } from './draft-form.js';
import { MoveDuos } from './moves/move-duos.js';
import { ProgrammeVersionsQuery } from './programmes.operations.js';
import { VersionComparison } from './version-comparison.js';
import { VersionList } from './version-list.js';

const TRAIL = [{ label: 'Programmes', to: '/programmes' }];

/** One programme: its versions, what changed between two of them, and a change tried before it is published. */
export function ProgrammePage() {
  const { id = '' } = useParams();
  const { programmes } = useProgramme();
  const programme = programmes.find((known) => known.id === id);
  const can = useCan();
  const versions = useOperation(ProgrammeVersionsQuery, { programmeId: id }, { enabled: Boolean(programme) });
  if (!programme) {
    return (
      <Page title="Programme introuvable" trail={TRAIL}>
        <Empty title="Ce programme n’existe pas">Revenez à la liste des programmes.</Empty>
      </Page>
    );
  }
  return (
    <Page
      title={programme.name}
      lead="Les duos en cours gardent la version qu’ils ont signée : une nouvelle version vaut pour les suivants, et pour ceux que vous y faites passer."
      trail={TRAIL}
    >
      <QueryView query={versions}>
        {({ programmeVersions }) => (
          <>
            <Section title="Versions">
              <VersionList versions={programmeVersions} />
            </Section>
            {programmeVersions.length > 1 && (
              <Section title="Comparer deux versions">
                <VersionComparison versions={programmeVersions} />
              </Section>
            )}
            {programmeVersions.length > 1 && can('ManageDuos') && (
              <MoveDuos key={programmeVersions[0].id} programmeId={id} versions={programmeVersions} />
            )}
            <Section
              title="Essayer un changement"
              lead="Rien n’est publié avant que vous ayez lu ce qui change et ce que cela ferait."
            >
              <DraftForm key={programmeVersions[0].id} programmeId={id} current={programmeVersions[0]} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}
