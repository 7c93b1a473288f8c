import { Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import type { Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import { type DuoDocument, paperChoices } from './document.js';
import { DocumentForm } from './document-form.js';
import { DocumentRow } from './document-row.js';
import { DuoDocumentsQuery } from './documents.operations.js';
import classes from './documents.module.css';

/** The folder of the duo: what each may open, and a way to put a file there. */
export function DocumentsSection({ duo }: { duo: Duo }) {
  const query = useOperation(DuoDocumentsQuery, { id: duo.id });
  return (
    <Section
      title="Documents"
      lead="CV, attestations, plan d’action… Chaque document dit qui peut l’ouvrir ; la coordination les ouvre tous."
    >
      <QueryView query={query}>
        {({ duo: folder }) =>
          folder && <Folder duo={duo} documents={folder.documents} papers={paperChoices(folder)} />
        }
      </QueryView>
    </Section>
  );
}

interface FolderProps {
  duo: Duo;
  documents: readonly DuoDocument[];
  papers: ReturnType<typeof paperChoices>;
}

function Folder({ duo, documents, papers }: FolderProps) {
  const [said, setSaid] = useState<string | null>(null);
  const side = useMySide(duo);
  return (
    <>
      {said && <Said tone="good" text={said} />}
      {documents.length === 0 ? (
        <Text c="dimmed" mb="sm">
          Aucun document pour l’instant ; rien n’oblige à en déposer.
        </Text>
      ) : (
        <ul className={classes.list}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} duo={duo} side={side} onSaid={setSaid} />
          ))}
        </ul>
      )}
      {side && (
        <FormButton label="Déposer un document" onOpen={() => setSaid(null)}>
          {(close) => <DocumentForm duo={duo} side={side} papers={papers} onSaid={setSaid} onClose={close} />}
        </FormButton>
      )}
    </>
  );
}
