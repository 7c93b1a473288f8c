/** How a criterion can be laid out for pools of many thousands; `P` is the person as the criterion sees it. */
export type FitColumns<P> = FaceFits<P> | WordFits<P> | LevelFits<P>;

/** People fall into few faces, and the fit of two people is that of their faces. */
export interface FaceFits<P> {
  readonly kind: 'faces';
  /** All that the fit depends on, as one name. */
  readonly face: (person: P) => string;
  /** Someone of that face to ask about, where not everybody will do. */
  readonly example?: (person: P) => P;
  /** Two people of one place have this fit whatever their faces; the first that applies. */
  readonly places?: readonly { readonly of: (person: P) => string | null; readonly fit: number }[];
}

/** The fit depends on how many words two people have in common; without a word on one side it is UNKNOWN. */
export interface WordFits<P> {
  readonly kind: 'words';
  readonly of: (person: P) => readonly string[];
  readonly fit: (common: number) => number;
}

/** The fit depends on the highest rank (1 to 7, 0 = none) at which two people have something in common. */
export interface LevelFits<P> {
  readonly kind: 'levels';
  readonly of: (person: P) => readonly { readonly name: string; readonly rank: number }[];
  readonly fit: (rank: number) => number;
}
