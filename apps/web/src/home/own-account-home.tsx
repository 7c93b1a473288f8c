import { useSignedIn } from '../features/accounts/session.js';
import { Empty } from '../shared/ui/empty.js';
import { Page } from '../shared/ui/page.js';
import { Section } from '../shared/ui/section.js';

/** An account that has no screen of its own yet (referrers): says so, and whom to ask. */
export function OwnAccountHome() {
  const account = useSignedIn();
  return (
    <Page title={`Bonjour ${account.name}`} lead={account.association.name}>
      <Section title="Votre espace">
        <Empty title="Rien à faire ici pour l’instant">
          Pour orienter une personne ou prendre de ses nouvelles, écrivez à la coordination de l’association.
        </Empty>
      </Section>
    </Page>
  );
}
