import type { DuoLife, Signature } from '@tdu/duos-domain';
import { PROGRAMME_TIME_ZONE, toCalendarDate } from '@tdu/kernel';
import type { CharterSignatureEntity, DuoEntity } from '../entities/index.js';
import type { DuoParts } from './duo-parts.repository.js';

/** The rows of a duo as the rules read them. */
export function toLife(duo: DuoEntity, { signatures, ...parts }: DuoParts): DuoLife {
  const { state, formedOn, startsOn, endsOn, closedOn, closureReason, closingTalkOn } = duo;
  return {
    state,
    formedOn,
    startsOn,
    endsOn,
    closedOn,
    closureReason,
    closingTalkOn,
    signatures: signatures.map(toSignature),
    ...parts,
  };
}

function toSignature({
  signer,
  signedName,
  textVersion,
  textHash,
  signedAt,
  way,
  documentId,
}: CharterSignatureEntity): Signature {
  const signedOn = toCalendarDate(signedAt, PROGRAMME_TIME_ZONE);
  return { signer, signedName, textVersion, textHash, signedOn, way, documentId };
}
