import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { NamingSection } from '../duos/safeguarding/naming-section.js';
import { OrganisationsSection } from '../referrals/organisations-section.js';
import { InviteForm } from './invite-form.js';
import { UserTable } from './user-table.js';

/** Who may enter, for the administration of the association. */
export function UsersPage() {
  return (
    <Page
      title="Comptes"
      lead="Un compte ouvre à chacun sa part, et rien d’autre. Pas de mot de passe à gérer."
    >
      <Section title="Personnes qui ont un compte">
        <UserTable />
      </Section>
      <Section title="Inviter quelqu’un" lead="La personne reçoit un message qui lui dit comment entrer.">
        <InviteForm />
      </Section>
      <NamingSection />
      <OrganisationsSection />
    </Page>
  );
}
