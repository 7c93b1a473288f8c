import { type Refused, refuse } from '@tdu/kernel';

/** The association has no such import. */
export function importUnknown(): Refused {
  return refuse(
    'IMPORT_UNKNOWN',
    "Cet import n'existe pas (ou plus) : choisissez-en un dans la liste.",
    'importId',
  );
}

/** A committed import is closed. */
export function importCommitted(): Refused {
  return refuse(
    'IMPORT_COMMITTED',
    'Cet import est déjà enregistré : pour ajouter ou corriger des lignes, envoyez une nouvelle feuille.',
    'importId',
  );
}

/** Nothing in the sheet can be taken. */
export function noValidRow(): Refused {
  return refuse(
    'NO_VALID_ROW',
    "Aucune ligne de la feuille n'est valable, rien n'a été enregistré : téléchargez les lignes refusées, corrigez-les et importez-les.",
    'importId',
  );
}

/** The mapping that was sent does not have the sheet's columns. */
export function headingUnknown(heading: string): Refused {
  return refuse(
    'HEADING_UNKNOWN',
    `La feuille n'a pas de colonne « ${heading} » : rechargez la page.`,
    'mapping',
  );
}
