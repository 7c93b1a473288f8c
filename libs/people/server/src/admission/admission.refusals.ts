import { type Refused, refuse } from '@tdu/kernel';

/** The association has no such participation. */
export function participationUnknown(): Refused {
  return refuse(
    'PARTICIPATION_UNKNOWN',
    "Cette personne n'est pas inscrite à ce programme : choisissez-la dans la liste.",
    'participationId',
  );
}
