import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { useSignedIn } from '../accounts/session.js';
import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { MyReferrals } from './my-referrals.js';
import { ReferForm } from './refer-form.js';

/** The desk of an organisation that refers people. */
export function ReferralDesk() {
  const account = useSignedIn();
  const { programme } = useProgramme();
  return (
    <Page title={`Bonjour ${account.name}`} lead={account.association.name} actions={<ProgrammePicker />}>
      <Section
        title="Orienter une personne"
        lead={`Vers « ${programme.name} ». Un téléphone ou un e-mail suffit ; deux minutes aussi.`}
      >
        <ReferForm programmeId={programme.id} />
      </Section>
      <MyReferrals />
    </Page>
  );
}
