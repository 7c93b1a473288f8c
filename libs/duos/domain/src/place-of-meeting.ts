import { PLACE_KINDS, type PlaceKind } from './meeting-account.js';

const PLACES: Readonly<Record<PlaceKind, { readonly label: string; readonly isPublic: boolean }>> = {
  cafe: { label: 'Café ou restaurant', isPublic: true },
  library: { label: 'Bibliothèque ou médiathèque', isPublic: true },
  association: { label: 'Locaux de l’association', isPublic: true },
  outdoors: { label: 'Dehors : parc, promenade', isPublic: true },
  culture: { label: 'Sortie culturelle ou sportive', isPublic: true },
  workplace: { label: 'Lieu de travail ou d’études', isPublic: true },
  home: { label: 'Au domicile de l’un des deux', isPublic: false },
  other: { label: 'Autre lieu', isPublic: false },
};

/** The kinds of place in the order in which they are offered: public ones first, for they are the ones to prefer. */
export const PLACE_OPTIONS = PLACE_KINDS.map((key) => ({ key, ...PLACES[key] }));

/** The French label of a kind of place. */
export function placeLabel(place: PlaceKind): string {
  return PLACES[place].label;
}

const STREET =
  /\b\d{1,4}\s*(bis|ter|quater)?\s*,?\s+(rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|allee|route|quai|square|cours|passage|résidence|residence)\b/i;

/** Whether a text holds what a French postal address begins with: a number and a kind of street. */
export function looksLikeAddress(text: string): boolean {
  return STREET.test(text.normalize('NFC'));
}
