import { FileInput, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { optionsOf, useChoices } from '../choices.js';
import type { DuoPeople, DuoSide } from '../my-side.js';
import { type Audience, audienceChoices, DOCUMENT_FILES, type NewDocument } from './document.js';
import { useUpload } from './use-upload.js';

interface DocumentFormProps {
  duo: DuoPeople & { readonly id: string };
  side: DuoSide;
  papers: readonly { value: string; label: string }[];
  onSaid: (text: string) => void;
  onClose: () => void;
}

/** A file, what it is, and who may open it: that is never guessed. */
export function DocumentForm({ duo, side, papers, onSaid, onClose }: DocumentFormProps) {
  const { documentKinds } = useChoices();
  const [draft, setDraft] = useState<NewDocument>({ file: null, kind: 'other', audience: null, paper: '' });
  const change = (part: Partial<NewDocument>) => setDraft((before) => ({ ...before, ...part }));
  const { send, request } = useUpload(duo.id, (fileName) => {
    onSaid(`« ${fileName} » est dans le dossier du duo.`);
    onClose();
  });
  const { refusal } = request;
  return (
    <ActionForm
      label="Déposer un document"
      submit="Déposer ce document"
      request={request}
      fields={['file', 'kind', 'paper', 'audience']}
      onSubmit={() => send(draft)}
      onCancel={onClose}
    >
      <FileInput
        label="Fichier"
        description="PDF, image (PNG, JPEG), DOCX ou ODT, 10 Mo au plus."
        placeholder="Choisir un fichier"
        accept={DOCUMENT_FILES}
        clearable
        clearButtonProps={{ 'aria-label': 'Retirer ce fichier' }}
        value={draft.file}
        error={refusalAt(refusal, 'file')}
        onChange={(file) => change({ file })}
      />
      <NativeSelect
        label="Ce que c’est"
        data={optionsOf(documentKinds)}
        value={draft.kind}
        error={refusalAt(refusal, 'kind')}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      {papers.length > 0 && (
        <NativeSelect
          label="Demandé par le programme"
          data={[{ value: '', label: 'Non, un autre document' }, ...papers]}
          value={draft.paper}
          error={refusalAt(refusal, 'paper')}
          onChange={(event) => change({ paper: event.currentTarget.value })}
        />
      )}
      <Radio.Group
        label="Qui pourra l’ouvrir ?"
        value={draft.audience ?? ''}
        error={refusalAt(refusal, 'audience')}
        onChange={(audience) => change({ audience: audience as Audience })}
      >
        <Stack gap="xs" mt="xs">
          {audienceChoices(side, duo).map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </ActionForm>
  );
}
