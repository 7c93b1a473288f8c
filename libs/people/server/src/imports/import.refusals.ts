import { type Refused, refuse } from '@tdu/kernel';
import type { Touched } from './import-undo.repository.js';

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

/** There is nothing to take back yet. */
export function importNotCommitted(): Refused {
  return refuse(
    'IMPORT_NOT_COMMITTED',
    "Cet import n'a rien enregistré : il n'y a rien à annuler.",
    'importId',
  );
}

/** What the rows were is no longer kept. */
export function importTooOld(): Refused {
  return refuse(
    'IMPORT_TOO_OLD',
    'Cet import date de plus de 30 jours et ne peut plus être annulé : corrigez les fiches concernées une à une.',
    'importId',
  );
}

/** What uses a person, in words; another table is told as a record. */
const USES: Readonly<Record<string, string>> = {
  duo: 'en duo',
  proposal: 'dans une proposition',
  person_merge: 'fiche fusionnée',
  user_account: 'a un compte',
  participation: 'inscrite ailleurs',
  application: 'a une candidature',
  referral: 'orientée par un prescripteur',
  measure: 'a une mesure',
  screening_record: 'a une étape d’admission notée',
};

/** Somebody whom the import wrote has been changed or is in use. */
export function importChangedSince(touched: readonly Touched[], more: boolean): Refused {
  const who = touched.map(
    ({ name, by }) => `${name} (${by ? (USES[by] ?? 'a un dossier') : 'fiche modifiée'})`,
  );
  return refuse(
    'IMPORT_CHANGED_SINCE',
    `L'import ne peut plus être annulé en bloc, des personnes ont changé depuis : ${who.join(', ')}${
      more ? ', et d’autres' : ''
    }. Rien n'a été modifié ; corrigez ces fiches une à une, ou défaites d'abord ce qui a suivi.`,
    'importId',
  );
}
