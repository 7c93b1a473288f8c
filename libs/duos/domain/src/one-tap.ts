import { type Id, type Result, accept, refuse } from '@tdu/kernel';

/** What a signed link may do: one thing, for one person, about one subject, until it expires. */
export const ONE_TAP_PURPOSES = ['log-meeting', 'sign-charter', 'answer-proposal'] as const;
export type OneTapPurpose = (typeof ONE_TAP_PURPOSES)[number];

/** The content of a link. Identifiers only: nothing in the address tells who or what it is about. */
export interface OneTapClaims {
  readonly purpose: OneTapPurpose;
  readonly associationId: Id;
  /** A duo, or a proposal when the purpose is to answer one. */
  readonly subjectId: Id;
  readonly personId: Id;
  /** Seconds since 1970; the link is void from this instant on. */
  readonly expiresAt: number;
}

/** First byte of every payload: another layout gets another number. */
const LAYOUT = 1;
const UUID_BYTES = 16;
const LENGTH = 2 + 3 * UUID_BYTES + 4;

/** The claims as bytes, to be signed: layout, purpose, association, subject, person, expiry. */
export function packClaims(claims: OneTapClaims): Uint8Array {
  const bytes = new Uint8Array(LENGTH);
  bytes.set([LAYOUT, ONE_TAP_PURPOSES.indexOf(claims.purpose)]);
  [claims.associationId, claims.subjectId, claims.personId].forEach((id, index) => {
    bytes.set(uuidBytes(id), 2 + index * UUID_BYTES);
  });
  new DataView(bytes.buffer).setUint32(LENGTH - 4, claims.expiresAt);
  return bytes;
}

/** Reads claims back; undefined for anything that `packClaims` did not write. The signature is checked before. */
export function unpackClaims(bytes: Uint8Array): OneTapClaims | undefined {
  if (bytes.length !== LENGTH || bytes[0] !== LAYOUT) return undefined;
  const purpose = ONE_TAP_PURPOSES[bytes[1]];
  if (purpose === undefined) return undefined;
  const id = (index: number) =>
    uuidText(bytes.subarray(2 + index * UUID_BYTES, 2 + (index + 1) * UUID_BYTES));
  const expiresAt = new DataView(bytes.buffer, bytes.byteOffset).getUint32(LENGTH - 4);
  return { purpose, associationId: id(0), subjectId: id(1), personId: id(2), expiresAt };
}

/** Refuses a link whose time is over. */
export function checkExpiry(claims: OneTapClaims, now: Date): Result<OneTapClaims> {
  if (now.getTime() < claims.expiresAt * 1000) return accept(claims);
  return refuse(
    'LINK_EXPIRED',
    'Ce lien n’est plus valable. Connectez-vous à Trait d’union, ou demandez un nouveau lien à votre coordinateur·rice.',
  );
}

function uuidBytes(id: Id): number[] {
  return id
    .replaceAll('-', '')
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
}

function uuidText(bytes: Uint8Array): Id {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
