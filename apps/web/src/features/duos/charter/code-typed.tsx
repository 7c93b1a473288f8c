import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { moment } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { Notice } from '../../../shared/ui/notice.js';
import { digitsOnly } from '../../accounts/digits-only.js';
import { SignCharterWithCodeMutation } from './charter.operations.js';
import { SignerName } from './signer-name.js';
import { bindingOf, type SignatureProps } from './signing-place.js';

interface CodeTypedProps extends SignatureProps {
  /** Where the code went, in words. */
  address: string;
  expiresAt: string;
}

/** The name and the code that came, together the signature. */
export function CodeTyped({ place, onSigned, onBack, address, expiresAt }: CodeTypedProps) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const sign = useRequest(SignCharterWithCodeMutation);
  return (
    <ActionForm
      label="Signer avec un code"
      submit="Signer avec ce code"
      disabled={code.length < 6}
      request={sign}
      fields={['name', 'code']}
      onSubmit={() => sign.send({ ...bindingOf(place), name: name.trim(), code }, onSigned)}
      onCancel={onBack}
    >
      <Notice>
        Un code est parti à {address}. Recopiez-le ici : il sert une fois, jusqu’au {moment(expiresAt)}.
      </Notice>
      <SignerName autoFocus signer={place.signer} value={name} onChange={setName} refusal={sign.refusal} />
      <TextInput
        label="Code à six chiffres"
        maw="14rem"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        error={refusalAt(sign.refusal, 'code')}
        onChange={(event) => setCode(digitsOnly(event.currentTarget.value))}
      />
    </ActionForm>
  );
}
