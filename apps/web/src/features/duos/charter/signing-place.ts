import type { Duo } from '../duo.js';
import type { CharterFile, CharterText, Signer } from './charter.js';

/** A signature to give: under which text of which duo, by whom. */
export interface SigningPlace {
  readonly duo: Duo;
  readonly file: CharterFile;
  readonly signer: Signer;
  readonly text: CharterText;
}

/** What the form of any way of signing is given. */
export interface SignatureProps {
  readonly place: SigningPlace;
  readonly onSigned: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack?: () => void;
}

/** What every signature is bound to. */
export function bindingOf({ duo, signer, text }: SigningPlace) {
  return { duoId: duo.id, signer, textHash: text.textHash };
}
