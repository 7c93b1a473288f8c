import { type Result, refuse } from '@tdu/kernel';

export function fileUnknown(): Result<never> {
  return refuse(
    'FILE_UNKNOWN',
    'Cette fiche n’existe pas ou a été réunie avec une autre : cherchez la personne par son nom.',
    'participationId',
  );
}

export function emailTaken(): Result<never> {
  return refuse(
    'EMAIL_TAKEN',
    'Cette adresse est celle d’une autre fiche : s’il s’agit de la même personne, réunissez les deux fiches ; sinon, indiquez une autre adresse.',
    'answers',
    'email',
  );
}
