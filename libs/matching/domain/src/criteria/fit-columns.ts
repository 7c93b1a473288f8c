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
  /** Before all that, single pairs with a fit of their own, by their numbers in the two lists, each once. */
  readonly pairs?: (mentors: readonly P[], mentees: readonly P[]) => readonly OwnFit[];
}

export interface OwnFit {
  readonly mentor: number;
  readonly mentee: number;
  readonly fit: number;
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
  /** With `beside`, also by the lower of the two people's ranks (0 to 7) in something else. */
  readonly fit: (rank: number, beside: number) => number;
  readonly beside?: (person: P) => number;
}
