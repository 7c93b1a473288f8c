import { type Id, type Result, accept, refuse } from '@tdu/kernel';

/** Kinds of organisations that refer people (docs/programmes.md, and the associations beside them). */
export const ORGANISATION_KINDS = [
  'agir',
  'ofii',
  'cada',
  'cph',
  'ccas',
  'mission_locale',
  'university',
  'association',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_LABELS: Readonly<Record<OrganisationKind, string>> = {
  agir: 'Opérateur AGIR',
  ofii: 'OFII',
  cada: 'CADA',
  cph: 'CPH',
  ccas: 'CCAS',
  mission_locale: 'Mission locale',
  university: 'Université',
  association: 'Autre association',
  other: 'Autre organisme',
};

const LONGEST_NAME = 120;

/** The name as it is kept; refusals NAME_MISSING, NAME_TOO_LONG. */
export function organisationName(text: string): Result<string> {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '') return refuse('NAME_MISSING', 'Indiquez le nom de l’organisme.', 'name');
  if (name.length > LONGEST_NAME)
    return refuse('NAME_TOO_LONG', `Abrégez le nom à ${LONGEST_NAME} caractères.`, 'name');
  return accept(name);
}

/** Who looks at a referral, and whose it is. */
export interface ReferralView {
  /** Sees all of the association, content included. */
  readonly staff: boolean;
  /** The organisation of a referrer; null for anybody else. */
  readonly organisationId: Id | null;
  readonly referralOrganisationId: Id;
}

/** What of a referral somebody may see: everything, its state alone, or not that it exists. */
export function referralAccess(view: ReferralView): 'content' | 'state' | 'nothing' {
  if (view.staff) return 'content';
  return view.organisationId !== null && view.organisationId === view.referralOrganisationId
    ? 'state'
    : 'nothing';
}
