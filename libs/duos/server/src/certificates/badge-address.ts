import type { Id } from '@tdu/kernel';

/** Where a badge is: whose it is and which one. */
export interface BadgeAddress {
  readonly associationId: Id;
  readonly badgeId: Id;
}

/** One word for the address of a page that anyone may open: the association stands in it, so no search across them. */
export function packAddress({ associationId, badgeId }: BadgeAddress): string {
  return Buffer.from(`${associationId}${badgeId}`.replaceAll('-', ''), 'hex').toString('base64url');
}

/** Reads it back; undefined for anything that `packAddress` did not write. */
export function unpackAddress(word: string): BadgeAddress | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(word)) return undefined;
  const hex = Buffer.from(word, 'base64url').toString('hex');
  return hex.length === 64
    ? { associationId: uuid(hex.slice(0, 32)), badgeId: uuid(hex.slice(32)) }
    : undefined;
}

function uuid(hex: string): Id {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
