import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useSignedIn } from '../features/accounts/session.js';
import { PoolFigures } from '../features/people/pool-figures.js';
import { useProgramme } from '../features/programmes/current-programme.js';
import { ProgrammePicker } from '../features/programmes/programme-picker.js';
import { Page } from '../shared/ui/page.js';
import { Section } from '../shared/ui/section.js';
import { NextSteps } from './next-steps.js';
import { RecentDuos } from './recent-duos.js';

/** The programme at a glance: what to do next, who waits, how the duos go. */
export function CoordinatorHome() {
  const account = useSignedIn();
  const { programme } = useProgramme();
  const { lengthLabel, rhythmLabel } = programme.currentVersion;
  const rules = [lengthLabel, rhythmLabel].filter(Boolean).join(', ');
  return (
    <Page
      title={programme.name}
      lead={`${account.association.name}${rules ? ` · ${rules}` : ''}`}
      actions={<ProgrammePicker />}
    >
      <NextSteps programmeId={programme.id} />
      <Section
        title="Personnes"
        actions={
          <>
            <Button component={Link} to="/personnes/attente" variant="default" size="sm">
              Qui attend un duo
            </Button>
            <Button component={Link} to="/import" variant="default" size="sm">
              Importer un fichier
            </Button>
          </>
        }
      >
        <PoolFigures programmeId={programme.id} />
      </Section>
      <RecentDuos programmeId={programme.id} />
    </Page>
  );
}
