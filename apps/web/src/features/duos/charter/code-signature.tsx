import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ofName } from '../../../shared/format/text.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Said } from '../../../shared/ui/said.js';
import { useSignedIn } from '../../accounts/session.js';
import { RequestSigningCodeMutation } from './charter.operations.js';
import { CodeTyped } from './code-typed.js';
import { bindingOf, type SignatureProps, type SigningPlace } from './signing-place.js';

/** A code goes to the address of who signs; typed here with the name, it is the signature. */
export function CodeSignature({ place, onSigned, onBack }: SignatureProps) {
  const [expiresAt, setExpiresAt] = useState<string | null>(null);
  const request = useRequest(RequestSigningCodeMutation);
  const address = useAddress(place);
  const ask = () => request.send(bindingOf(place), (sent) => setExpiresAt(sent.expiresAt));
  return (
    <Stack gap="sm">
      {request.error && <Failure error={request.error} />}
      {request.refusal && <Said tone="bad" text={request.refusal.message} />}
      {expiresAt && <CodeTyped {...{ place, onSigned, onBack, address, expiresAt }} />}
      {!expiresAt && <Text>Un code à six chiffres partira à {address}. Il sert une seule fois.</Text>}
      <Group gap="sm">
        <Button variant={expiresAt ? 'subtle' : 'filled'} loading={request.isPending} onClick={ask}>
          {expiresAt ? 'Envoyer un nouveau code' : 'Recevoir un code par e-mail'}
        </Button>
        {onBack && !expiresAt && (
          <Button variant="subtle" onClick={onBack}>
            Annuler
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Where the code goes, in words: never the address itself, which the reader may not know. */
function useAddress({ duo, signer }: SigningPlace): string {
  const { personId } = useSignedIn();
  if (signer === 'representative' || duo[signer].id === personId) return 'votre adresse e-mail';
  return `l’adresse e-mail ${ofName(duo[signer].displayName)}`;
}
