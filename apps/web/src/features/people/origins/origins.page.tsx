import { Page } from '../../../shared/ui/page.js';
import { useCan } from '../../accounts/session.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { ProgrammePicker } from '../../programmes/programme-picker.js';
import { TeamReferrals } from '../../referrals/team/team-referrals.js';
import { OriginFigures } from './origin-figures.js';
import { TimeToMatch } from './time-to-match.js';

const TRAIL = [{ label: 'Personnes', to: '/personnes' }];

/** Who sends people, how they come, what becomes of them, and how long the first duo takes. */
export function OriginsPage() {
  const can = useCan();
  const { programme } = useProgramme();
  return (
    <Page
      title="Origine des personnes"
      lead={`Programme « ${programme.name} ».`}
      trail={TRAIL}
      actions={<ProgrammePicker />}
    >
      {can('ManageSourcing') && <TeamReferrals programmeId={programme.id} />}
      <OriginFigures programmeId={programme.id} />
      <TimeToMatch programmeId={programme.id} />
    </Page>
  );
}
