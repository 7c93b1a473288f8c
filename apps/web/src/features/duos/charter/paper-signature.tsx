import { Button, FileInput, Group, NativeSelect, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt, refusalElsewhere, type Refusal } from '../../../shared/graphql/refusal.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import type { SignatureProps } from './screen-signature.js';
import { SignerName } from './signer-name.js';
import { useSigningOutcome, type SigningPlace } from './signing-place.js';
import { usePaperSignature, type Paper } from './use-paper-signature.js';

const FIELDS = ['name', 'signedOn', 'documentId'];

/** What was signed at the office, with its scan: one scan may carry several signatures. */
export function PaperSignature({ place, onSigned, back }: SignatureProps) {
  const [paper, setPaper] = useState<Paper>(() => ({
    ...{ name: '', signedOn: todayInFrance(new Date()), file: null },
    documentId: scansOf(place)[0]?.value ?? '',
  }));
  const { refusal, settle } = useSigningOutcome(onSigned);
  const sign = usePaperSignature(place);
  const change = (part: Partial<Paper>) => setPaper((before) => ({ ...before, ...part }));
  const elsewhere = refusalElsewhere(refusal, FIELDS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign.mutate(paper, { onSuccess: settle });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {sign.error && <Failure error={sign.error} />}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        <Group align="flex-start" gap="sm">
          <SignerName
            signer={place.signer}
            value={paper.name}
            onChange={(name) => change({ name })}
            refusal={refusal}
          />
          <DateField
            label="Date écrite sur la charte"
            required
            value={paper.signedOn}
            error={refusalAt(refusal, 'signedOn')}
            onChange={(signedOn) => change({ signedOn })}
          />
        </Group>
        <Scan place={place} paper={paper} change={change} refusal={refusal} />
        <Group gap="sm">
          <Button type="submit" loading={sign.isPending} disabled={!paper.file && !paper.documentId}>
            Enregistrer la signature
          </Button>
          {back}
        </Group>
      </Stack>
    </form>
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
