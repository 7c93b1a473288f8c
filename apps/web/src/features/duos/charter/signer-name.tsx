import { TextInput } from '@mantine/core';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import { SIGNERS, type Signer } from './charter.js';

interface SignerNameProps {
  signer: Signer;
  value: string;
  onChange: (name: string) => void;
  refusal: Refusal | null;
  autoFocus?: boolean;
}

/** The name in full letters that is the signature. */
export function SignerName({ signer, value, onChange, refusal, autoFocus }: SignerNameProps) {
  return (
    <TextInput
      label={`Prénom et nom (${SIGNERS[signer].toLowerCase()})`}
      required
      autoFocus={autoFocus}
      value={value}
      error={refusalAt(refusal, 'name')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
