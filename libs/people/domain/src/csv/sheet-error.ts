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
    `Le fichier n'est pas un CSV (${what}) : dans votre tableur, choisissez « Enregistrer sous », puis « CSV UTF-8 ».`,
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

/** Builds the refusal of a whole file. */
export function sheetRefusal(code: SheetRefusalCode, detail = ''): Refusal {
  return { code, message: MESSAGES[code](detail), path: ['file'] };
}

/** Stops reading a file. */
export function refuseSheet(code: SheetRefusalCode, detail = ''): never {
  throw new SheetError(sheetRefusal(code, detail));
}
