import { useSignedIn } from '../features/accounts/session.js';
import { Empty } from '../shared/ui/empty.js';
import { Page } from '../shared/ui/page.js';
import { Section } from '../shared/ui/section.js';

/** An account without any part: says so, and whom to ask. */
export function OwnAccountHome() {
  const account = useSignedIn();
  return (
    <Page title={`Bonjour ${account.name}`} lead={account.association.name}>
      <Section title="Votre espace">
        <Empty title="Rien à faire ici pour l’instant">
          Demandez à l’administration de l’association ce que votre compte doit pouvoir faire.
        </Empty>
      </Section>
    </Page>
  );
}
