import { useCan } from '../accounts/session.js';
import { Empty } from '../../shared/ui/empty.js';
import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { CreateProgramme } from './create-programme.js';

/** What a new association sees first. */
export function NoProgramme() {
  const can = useCan();
  return (
    <Page
      title="Bienvenue"
      lead="Un programme dit comment vos duos se forment et se suivent. Commencez par le choisir."
    >
      {can('ManageProgrammes') ? (
        <Section title="Créer un programme">
          <CreateProgramme />
        </Section>
      ) : (
        <Section title="Aucun programme">
          <Empty title="Votre association n’a pas encore de programme">
            Demandez à la coordination d’en créer un : cette page se remplira d’elle-même.
          </Empty>
        </Section>
      )}
    </Page>
  );
}
