import type { Refusal } from '@tdu/kernel';

/** A file that cannot be read as a sheet; thrown out of streams and turned into a refusal by the import. */
export class SheetError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Why a file as a whole is refused. Messages are French and say what to do next. */
export type SheetRefusalCode = keyof typeof MESSAGES;

const MESSAGES = {
  FILE_EMPTY: () => 'Le fichier est vide : vérifiez que vous avez choisi le bon et envoyez-le de nouveau.',
  FILE_TOO_LARGE: (limit: string) =>
    `Le fichier dépasse ${limit} : partagez-le en plusieurs feuilles et importez-les l'une après l'autre.`,
  FILE_UNREADABLE: (why: string) =>
    `Le fichier n'a pas pu être lu (${why}) : vérifiez le chemin et les droits, puis recommencez.`,
  FILE_NOT_TEXT: (what: string) =>
    `Le fichier n'est pas un CSV (${what}) : si c'est un classeur, donnez-lui l'extension .xlsx ; sinon, dans votre tableur, choisissez « Enregistrer sous », puis « CSV UTF-8 ».`,
  FILE_NOT_NAMED: (what: string) =>
    `Le fichier porte un nom de classeur .xlsx, mais c'est un autre fichier (${what}) : ouvrez-le dans votre tableur, choisissez « Enregistrer sous », puis « Classeur Excel (.xlsx) » ou « CSV UTF-8 ».`,
  FILE_NO_WORKBOOK: (what: string) =>
    `Le fichier n'est pas un classeur Excel .xlsx (${what}) : ouvrez-le dans votre tableur, choisissez « Enregistrer sous », puis « Classeur Excel (.xlsx) ».`,
  FILE_DAMAGED: () =>
    'Le classeur est abîmé ou incomplet : ouvrez-le dans votre tableur, enregistrez-le de nouveau au format .xlsx et recommencez.',
  FILE_ENCRYPTED: () =>
    'Le classeur est protégé par un mot de passe : retirez la protection dans votre tableur, enregistrez-le et recommencez.',
  FILE_UNPACKS_TOO_LARGE: () =>
    'Une fois décompressé, le classeur dépasse 100 Mo : ne gardez que la feuille des candidatures, sans images, et recommencez.',
  FILE_TOO_COMPLEX: () =>
    'Le classeur est trop complexe pour être lu : copiez la feuille des candidatures dans un nouveau classeur (coller les valeurs) et recommencez.',
  TOO_MANY_ROWS: (limit: string) =>
    `La feuille compte plus de ${thousands(limit)} lignes : supprimez les lignes vides mises en forme, ou partagez-la en plusieurs fichiers.`,
  TOO_MANY_COLUMNS: (limit: string) =>
    `La feuille va au-delà de la colonne ${limit} : supprimez les colonnes inutiles et recommencez.`,
  SHEET_UNKNOWN: (names: string) => `Le classeur n'a pas cette feuille : choisissez parmi ${names}.`,
  LINE_TOO_LONG: (line: string) =>
    `La ligne ${line} est démesurément longue : ce n'est sans doute pas une feuille de candidatures. Ouvrez le fichier, corrigez cette ligne et recommencez.`,
  QUOTE_NOT_CLOSED: (line: string) =>
    `À la ligne ${line}, un guillemet ouvert n'est jamais refermé : fermez-le (ou doublez-le) et recommencez.`,
  HEADINGS_UNKNOWN: (found: string) =>
    `Aucun intitulé de colonne n'est reconnu (première ligne lue : ${found}) : la première ligne doit porter les intitulés, par exemple Nom ; Prénom ; Date de naissance.`,
  HEADINGS_OTHER_ROLE: (role: string) =>
    `Ces intitulés sont ceux d'une feuille de ${role} : choisissez le bon type d'import, ou la bonne feuille.`,
  NO_ROW: () =>
    `La feuille ne contient que ses intitulés : ajoutez au moins une ligne de candidature et recommencez.`,
} satisfies Record<string, (detail: string) => string>;

function thousands(figure: string): string {
  return figure.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** Builds the refusal of a whole file. */
export function sheetRefusal(code: SheetRefusalCode, detail = ''): Refusal {
  return { code, message: MESSAGES[code](detail), path: ['file'] };
}

/** Stops reading a file. */
export function refuseSheet(code: SheetRefusalCode, detail = ''): never {
  throw new SheetError(sheetRefusal(code, detail));
}
