import { FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { SignerName } from './signer-name.js';
import type { SignatureProps, SigningPlace } from './signing-place.js';
import { usePaperSignature, type Paper } from './use-paper-signature.js';

/** What was signed at the office, with its scan: one scan may carry several signatures. */
export function PaperSignature({ place, onSigned, onBack }: SignatureProps) {
  const [paper, setPaper] = useState<Paper>(() => ({
    ...{ name: '', signedOn: todayInFrance(new Date()), file: null },
    documentId: scansOf(place)[0]?.value ?? '',
  }));
  const sign = usePaperSignature(place, onSigned);
  const change = (part: Partial<Paper>) => setPaper((before) => ({ ...before, ...part }));
  return (
    <ActionForm
      label="Noter une signature sur papier"
      submit="Enregistrer la signature"
      disabled={!paper.file && !paper.documentId}
      request={sign}
      fields={['name', 'signedOn', 'documentId']}
      onSubmit={() => sign.send(paper)}
      onCancel={onBack}
    >
      <SignerName
        signer={place.signer}
        value={paper.name}
        onChange={(name) => change({ name })}
        refusal={sign.refusal}
      />
      <DateField
        label="Date écrite sur la charte"
        maw="14rem"
        required
        value={paper.signedOn}
        error={refusalAt(sign.refusal, 'signedOn')}
        onChange={(signedOn) => change({ signedOn })}
      />
      <Scan place={place} paper={paper} change={change} refusal={sign.refusal} />
    </ActionForm>
  );
}

interface ScanProps {
  place: SigningPlace;
  paper: Paper;
  change: (part: Partial<Paper>) => void;
  refusal: Refusal | null;
}

/** A scan that is there already, or a new one. */
function Scan({ place, paper, change, refusal }: ScanProps) {
  const scans = scansOf(place);
  const error = refusalAt(refusal, 'documentId');
  return (
    <>
      {scans.length > 0 && (
        <NativeSelect
          label="Scan de la charte signée"
          data={[...scans, { value: '', label: 'Envoyer un autre fichier' }]}
          value={paper.documentId}
          error={paper.documentId && error}
          onChange={(event) => change({ documentId: event.currentTarget.value, file: null })}
        />
      )}
      {!paper.documentId && (
        <FileInput
          size="md"
          label="Scan ou photo de la charte signée"
          description="PDF, PNG ou JPEG, 10 Mo au plus. Les deux personnes pourront l’ouvrir."
          placeholder="Choisir un fichier"
          accept="application/pdf,image/png,image/jpeg"
          required
          clearable
          clearButtonProps={{ 'aria-label': 'Retirer ce fichier' }}
          value={paper.file}
          error={error}
          onChange={(file) => change({ file })}
        />
      )}
    </>
  );
}

/** Charters in the folder of the duo, to choose from. */
function scansOf({ file }: SigningPlace): { value: string; label: string }[] {
  return file.documents
    .filter(({ kind }) => kind === 'charter')
    .map(({ id, fileName }) => ({ value: id, label: fileName }));
}
