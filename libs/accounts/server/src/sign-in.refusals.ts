import { SIGN_IN } from '@tdu/accounts-domain';
import { type Refused, refuse } from '@tdu/kernel';

/** Too many requests or codes from one address or network, or for one act, in the window. */
export function tooManyRequests(...path: string[]): Refused {
  return refuse(
    'TOO_MANY_REQUESTS',
    `Trop de demandes en peu de temps : attendez ${SIGN_IN.windowMinutes} minutes, puis recommencez. Le dernier message reçu reste valable.`,
    ...path,
  );
}

/** One answer for a link that never was, was used or is too old: which of them is nobody's business. */
export function linkRefused(): Refused {
  return refuse(
    'LINK_REFUSED',
    `Ce lien ne fonctionne plus : il sert une seule fois, pendant ${SIGN_IN.minutes} minutes. Demandez un nouveau message avec votre adresse.`,
    'token',
  );
}

/** One answer for a code that is wrong, used, too old or tried too often, when it stands for an act. */
export function actCodeRefused(): Refused {
  return refuse(
    'CODE_REFUSED',
    `Ce code n’est pas le bon ou ne fonctionne plus : il sert une seule fois, et ${SIGN_IN.codeAttempts} essais au plus. Vérifiez le dernier message reçu, ou demandez un nouveau code.`,
    'code',
  );
}

/** One answer for a wrong code, a dead one and an unknown address. */
export function codeRefused(): Refused {
  return refuse(
    'CODE_REFUSED',
    'Ce code n’est pas le bon ou ne fonctionne plus. Vérifiez le dernier message reçu, ouvrez plutôt son lien, ou demandez un nouveau message.',
    'code',
  );
}
