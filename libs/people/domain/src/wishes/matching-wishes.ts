import { type Id, type Result, accept, refuse } from '@tdu/kernel';
import type { KeptTies, ParticipantRole, PeerWish } from '../participant.js';

/** What someone told the team about a next duo, beyond what sheets ask. */
export interface MatchingWishes {
  /** Of a mentee alone. */
  readonly peerWish: PeerWish | null;
  /** Of a mentor alone. */
  readonly mentoringYears: number | null;
  readonly professionYears: number | null;
  /** Persons of a former duo wished again. */
  readonly wishedPartnerIds: readonly Id[];
  /** Of a mentee alone, whose mentor left. */
  readonly keptTies: KeptTies | null;
}

/** Full years nobody exceeds; the import and the database know the same bound. */
const LONGEST_CAREER = 70;

/** Who wishes. */
interface Wisher {
  readonly role: ParticipantRole;
  readonly personId: Id;
  readonly refusesCompatriot: boolean;
}

/**
 * The wishes as they may be kept for someone of that role: each partner once, ties without content left out. Refusals
 * WISH_OF_MENTEE_ONLY, WISHES_CONTRADICT, YEARS_OF_MENTOR_ONLY, YEARS_OUT_OF_RANGE, PARTNER_IS_SELF.
 */
export function keepableWishes(
  { role, personId, refusesCompatriot }: Wisher,
  wishes: MatchingWishes,
): Result<MatchingWishes> {
  const { peerWish, mentoringYears, professionYears, keptTies, wishedPartnerIds } = wishes;
  const years = { mentoringYears, professionYears };
  if (role === 'mentor' && peerWish !== null) return ofMenteeOnly('peerWish');
  if (role === 'mentor' && keptTies !== null) return ofMenteeOnly('keptTies');
  if (refusesCompatriot && (peerWish === 'country' || peerWish === 'either')) return contradict();
  for (const [field, count] of Object.entries(years)) {
    if (count === null) continue;
    if (role === 'mentee') return ofMentorOnly(field);
    if (!Number.isInteger(count) || count < 0 || count > LONGEST_CAREER) return outOfRange(field);
  }
  if (wishedPartnerIds.includes(personId)) return isSelf();
  const told = keptTies !== null && (keptTies.department !== null || keptTies.channel !== null);
  return accept({
    ...wishes,
    wishedPartnerIds: [...new Set(wishedPartnerIds)],
    keptTies: told ? keptTies : null,
  });
}

function ofMenteeOnly(field: string): Result<never> {
  return refuse(
    'WISH_OF_MENTEE_ONLY',
    'Ce souhait est celui de la personne accompagnée : renseignez-le sur sa fiche, pas sur celle du mentor.',
    field,
  );
}

function contradict(): Result<never> {
  return refuse(
    'WISHES_CONTRADICT',
    'Cette personne a refusé un·e compatriote : levez d’abord ce refus sur sa fiche, ou ne gardez que le souhait d’une même langue.',
    'peerWish',
  );
}

function ofMentorOnly(field: string): Result<never> {
  return refuse(
    'YEARS_OF_MENTOR_ONLY',
    'L’expérience est celle du mentor : renseignez-la sur sa fiche.',
    field,
  );
}

function outOfRange(field: string): Result<never> {
  return refuse(
    'YEARS_OUT_OF_RANGE',
    `Indiquez un nombre entier d’années, de 0 à ${LONGEST_CAREER}, ou laissez vide.`,
    field,
  );
}

function isSelf(): Result<never> {
  return refuse(
    'PARTNER_IS_SELF',
    'Une personne ne peut pas souhaiter un duo avec elle-même : choisissez l’autre personne de l’ancien duo.',
    'wishedPartnerIds',
  );
}
