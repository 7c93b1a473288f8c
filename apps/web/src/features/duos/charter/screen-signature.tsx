import { useState } from 'react';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { SignCharterMutation } from './charter.operations.js';
import { SignerName } from './signer-name.js';
import { bindingOf, type SignatureProps } from './signing-place.js';

/** A signature is the typed name; the api keeps it with the exact text that was signed. */
export function ScreenSignature({ place, onSigned, onBack }: SignatureProps) {
  const [name, setName] = useState('');
  const sign = useRequest(SignCharterMutation);
  return (
    <ActionForm
      label="Signer sur cet écran"
      submit="Signer"
      request={sign}
      fields={['name']}
      onSubmit={() => sign.send({ ...bindingOf(place), name: name.trim() }, onSigned)}
      onCancel={onBack}
    >
      <SignerName signer={place.signer} value={name} onChange={setName} refusal={sign.refusal} />
    </ActionForm>
  );
}
