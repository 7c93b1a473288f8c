import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { moment } from '../../../shared/format/dates.js';
import { refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { digitsOnly } from '../../accounts/digits-only.js';
import { SignCharterWithCodeMutation } from './charter.operations.js';
import { SignerName } from './signer-name.js';
import { bindingOf, useSigningOutcome, type SigningPlace } from './signing-place.js';

interface CodeTypedProps {
  place: SigningPlace;
  onSigned: () => void;
  /** Where the code went, in words. */
  address: string;
  expiresAt: string;
  /** The buttons beside the one that signs. */
  children: ReactNode;
}

/** The name and the code that came, together the signature. */
export function CodeTyped({ place, onSigned, address, expiresAt, children }: CodeTypedProps) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const { refusal, settle } = useSigningOutcome(onSigned);
  const sign = useAction(SignCharterWithCodeMutation);
  const elsewhere = refusalElsewhere(refusal, ['name', 'code']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { ...bindingOf(place), name: name.trim(), code };
    sign.mutate(input, { onSuccess: ({ signCharterWithCode }) => settle(signCharterWithCode) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Notice>
          Un code est parti à {address}. Recopiez-le ici : il sert une fois, jusqu’au {moment(expiresAt)}.
        </Notice>
        {sign.error && <Failure error={sign.error} />}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        <Group align="flex-start" gap="sm">
          <SignerName autoFocus signer={place.signer} value={name} onChange={setName} refusal={refusal} />
          <TextInput
            label="Code à six chiffres"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            error={refusalAt(refusal, 'code')}
            onChange={(event) => setCode(digitsOnly(event.currentTarget.value))}
          />
        </Group>
        <Group gap="sm">
          <Button type="submit" loading={sign.isPending} disabled={code.length < 6}>
            Signer avec ce code
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
