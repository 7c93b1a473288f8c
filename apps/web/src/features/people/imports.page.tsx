import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { ImportHistory } from './import-history.js';
import { UploadForm } from './upload-form.js';

/** A new import, and the earlier ones. */
export function ImportsPage() {
  const { programme } = useProgramme();
  return (
    <Page
      title="Importer des personnes"
      lead={`Programme « ${programme.name} ». Rien n’est enregistré avant que vous ayez vu le résultat ligne par ligne.`}
      actions={<ProgrammePicker />}
    >
      <Section title="Nouveau fichier">
        <UploadForm programmeId={programme.id} />
      </Section>
      <Section title="Imports précédents">
        <ImportHistory programmeId={programme.id} />
      </Section>
    </Page>
  );
}
