import { useState } from 'react';
import { isRefusal, type Refusal } from '../../../shared/graphql/refusal.js';
import type { Duo } from '../duo.js';
import type { CharterFile, CharterText, Signer } from './charter.js';

/** A signature to give: under which text of which duo, by whom. */
export interface SigningPlace {
  readonly duo: Duo;
  readonly file: CharterFile;
  readonly signer: Signer;
  readonly text: CharterText;
}

/** What every signature is bound to. */
export function bindingOf({ duo, signer, text }: SigningPlace) {
  return { duoId: duo.id, signer, textHash: text.textHash };
}

/** What was refused the last time, until one tries again; a signature that counts tells whoever listens. */
export function useSigningOutcome(onSigned: () => void) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const settle = (outcome: object) => {
    setRefusal(isRefusal(outcome) ? outcome : null);
    if (!isRefusal(outcome)) onSigned();
  };
  return { refusal, settle };
}
