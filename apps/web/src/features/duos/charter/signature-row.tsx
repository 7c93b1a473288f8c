import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Status } from '../../../shared/ui/status.js';
import { useCan } from '../../accounts/session.js';
import classes from '../duos.module.css';
import { signatureSentence, SIGNERS, type CharterFile, type Signature } from './charter.js';
import { SignForm } from './sign-form.js';
import type { SigningPlace } from './signing-place.js';

interface GivenSignatureProps {
  signature: Signature;
  /** The documents that the reader may open. */
  scans: CharterFile['documents'];
}

/** A signature that was given: by whom, when and how, with its scan where it is on paper. */
export function GivenSignature({ signature, scans }: GivenSignatureProps) {
  return (
    <li className={classes.row}>
      <Text component="div">
        <Status tone="good">Signée</Status> <strong>{SIGNERS[signature.signer]}</strong> :{' '}
        {signatureSentence(signature)}
      </Text>
      {scans.some(({ id }) => id === signature.documentId) && (
        <Anchor href={`/duo-documents/${signature.documentId}`} download size="sm">
          Télécharger le scan
        </Anchor>
      )}
    </li>
  );
}

interface MissingSignatureProps {
  place: SigningPlace;
  maySign: boolean;
  onBegin: () => void;
  onSigned: () => void;
}

/** A signature that is awaited: one's own is signed at once, the team opens the one that it notes. */
export function MissingSignature({ place, maySign, onBegin, onSigned }: MissingSignatureProps) {
  const ofTeam = useCan()('ManageDuos');
  const [open, setOpen] = useState(!ofTeam);
  const begin = () => {
    onBegin();
    setOpen(true);
  };
  const signer = SIGNERS[place.signer];
  return (
    <li className={classes.row}>
      <Group justify="space-between" gap="xs">
        <Text component="div">
          <Status tone="warn">À signer</Status> <strong>{signer}</strong>
        </Text>
        {maySign && !open && (
          <Button
            size="sm"
            variant="default"
            onClick={begin}
            aria-label={`Signer ou noter la signature : ${signer.toLowerCase()}`}
          >
            Signer ou noter la signature
          </Button>
        )}
      </Group>
      {maySign && open && (
        <SignForm place={place} onSigned={onSigned} onBack={ofTeam ? () => setOpen(false) : undefined} />
      )}
    </li>
  );
}
