import { useSignedIn } from '../features/accounts/session.js';
import { MyDuos } from '../features/duos/my-duos.js';
import { MyProposals } from '../features/matching/mine/my-proposals.js';
import { Page } from '../shared/ui/page.js';

/** A mentor's or mentee's own part: what is asked, and the duo. */
export function ParticipantHome() {
  const account = useSignedIn();
  return (
    <Page title={`Bonjour ${account.name}`} lead={account.association.name}>
      <MyProposals />
      <MyDuos />
    </Page>
  );
}
