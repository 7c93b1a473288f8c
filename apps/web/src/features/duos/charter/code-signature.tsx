import { Button, Group, Stack, Text } from '@mantine/core';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { useSignedIn } from '../../accounts/session.js';
import { RequestSigningCodeMutation } from './charter.operations.js';
import { CodeTyped } from './code-typed.js';
import type { SignatureProps } from './screen-signature.js';
import { bindingOf, type SigningPlace } from './signing-place.js';

/** A code goes to the address of who signs; typed here with the name, it is the signature. */
export function CodeSignature({ place, onSigned, back }: SignatureProps) {
  const request = useAction(RequestSigningCodeMutation);
  const address = useAddress(place);
  const outcome = request.data?.requestSigningCode;
  const sent = outcome && !isRefusal(outcome) ? outcome : null;
  const ask = (
    <Button
      variant={sent ? 'subtle' : 'filled'}
      loading={request.isPending}
      onClick={() => request.mutate(bindingOf(place))}
    >
      {sent ? 'Envoyer un nouveau code' : 'Recevoir un code par e-mail'}
    </Button>
  );
  return (
    <Stack gap="sm">
      {request.error && <Failure error={request.error} />}
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {sent ? (
        <CodeTyped place={place} onSigned={onSigned} address={address} expiresAt={`${sent.expiresAt}`}>
          {ask}
          {back}
        </CodeTyped>
      ) : (
        <>
          <Text>Un code à six chiffres partira à {address}. Il sert une fois, pendant un quart d’heure.</Text>
          <Group gap="sm">
            {ask}
            {back}
          </Group>
        </>
      )}
    </Stack>
  );
}

/** Where the code goes, in words: never the address itself, which the reader may not know. */
function useAddress({ duo, signer }: SigningPlace): string {
  const { personId } = useSignedIn();
  if (signer === 'representative' || duo[signer].id === personId) return 'votre adresse e-mail';
  return `l’adresse e-mail de ${duo[signer].displayName}`;
}
