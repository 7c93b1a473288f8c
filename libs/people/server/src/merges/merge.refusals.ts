import { type Result, refuse } from '@tdu/kernel';

export function personUnknown(path: string): Result<never> {
  return refuse('PERSON_UNKNOWN', 'Cette personne n’est pas connue ici : choisissez-la dans la liste.', path);
}

export function alreadyMerged(path: string): Result<never> {
  return refuse(
    'ALREADY_MERGED',
    'Cette fiche est déjà réunie avec une autre : ouvrez celle-ci, ou annulez d’abord cette fusion.',
    path,
  );
}

export function entangled(): Result<never> {
  return refuse(
    'MERGE_ENTANGLED',
    'Les deux fiches sont liées au même dossier (par exemple un même signalement) : clôturez d’abord l’un des deux liens, puis fusionnez.',
    'absorbId',
  );
}

export function mergeUnknown(): Result<never> {
  return refuse(
    'MERGE_UNKNOWN',
    'Cette fusion n’existe pas : choisissez-la dans la liste des fusions.',
    'mergeId',
  );
}

export function emailTaken(): Result<never> {
  return refuse(
    'EMAIL_TAKEN',
    'La fusion ne peut plus être annulée à l’identique : l’adresse e-mail ou la place au programme d’une des fiches est prise depuis par une autre. Modifiez d’abord celle-ci.',
    'mergeId',
  );
}
