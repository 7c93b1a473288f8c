import { Button, Group } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { SignCharterMutation } from './charter.operations.js';
import { SignerName } from './signer-name.js';
import { bindingOf, useSigningOutcome, type SigningPlace } from './signing-place.js';

export interface SignatureProps {
  place: SigningPlace;
  onSigned: () => void;
  back?: ReactNode;
}

/** A signature is the typed name; the api keeps it with the exact text that was signed. */
export function ScreenSignature({ place, onSigned, back }: SignatureProps) {
  const [name, setName] = useState('');
  const { refusal, settle } = useSigningOutcome(onSigned);
  const sign = useAction(SignCharterMutation);
  const elsewhere = refusalElsewhere(refusal, ['name']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...bindingOf(place), name: name.trim() };
    sign.mutate(input, { onSuccess: ({ signCharter }) => settle(signCharter) });
  };
  return (
    <form onSubmit={submit}>
      {sign.error && <Failure error={sign.error} />}
      {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
      <Group align="flex-end" gap="sm">
        <SignerName signer={place.signer} value={name} onChange={setName} refusal={refusal} />
        <Button type="submit" loading={sign.isPending}>
          Signer
        </Button>
        {back}
      </Group>
    </form>
  );
}
