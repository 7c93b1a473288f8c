import { type CalendarDate, MESSAGE_LANGUAGES, type Result, accept, refuse } from '@tdu/kernel';
import { createHash } from 'node:crypto';
import type { CalendarRules } from './calendar.section.js';
import type { CharterRules, CharterSigner } from './documents.section.js';
import type { DuoChange, DuoLife, Signature } from './duo-life.js';
import { reviewsOf, termOf } from './term.js';

/** A signature as it is given. */
export interface SignatureInput {
  readonly signer: CharterSigner;
  /** Typed by the signer. */
  readonly name: string;
  /** Hash of the text that was on the screen. */
  readonly textHash: string;
}

const SIGNER_LABELS: Readonly<Record<CharterSigner, string>> = {
  mentor: 'mentor',
  mentee: 'mentoré·e',
  representative: 'représentant·e du programme',
};

/** The French word for a signer. */
export function signerLabel(signer: CharterSigner): string {
  return SIGNER_LABELS[signer];
}

/** Binds a signature to the words: SHA-256, in hexadecimal, of the text in Unicode NFC without outer blanks. */
export function charterHash(text: string): string {
  return createHash('sha256').update(text.trim().normalize('NFC'), 'utf8').digest('hex');
}

/** Who has still to sign, in the order of the programme. */
export function missingSigners(charter: CharterRules, duo: Pick<DuoLife, 'signatures'>): CharterSigner[] {
  return charter.signers.filter((signer) => !duo.signatures.some((signature) => signature.signer === signer));
}

/**
 * Adds a signature. The last of them starts the duo: that day is its first active day, its term and its reviews
 * follow from the programme. Signing twice is one signature; a text that is no longer the programme's is refused,
 * for nobody is held to words that were not on the screen.
 */
export function signCharter(
  rules: { readonly calendar: CalendarRules; readonly charter: CharterRules },
  duo: DuoLife,
  input: SignatureInput,
  today: CalendarDate,
): Result<DuoChange> {
  const already = duo.signatures.find(({ signer }) => signer === input.signer);
  if (already && already.textHash === input.textHash) return accept({ duo, changed: false });
  const refusal = refuseSignature(rules.charter, duo, input);
  if (refusal) return refusal;
  const signatures = [...duo.signatures, signatureOf(rules.charter, input, today)];
  const signed: DuoLife = { ...duo, signatures };
  const complete = missingSigners(rules.charter, signed).length === 0;
  return accept({ duo: complete ? started(rules.calendar, signed, today) : signed, changed: true });
}

/**
 * Starts a duo whose programme asks for no signature, on the day it is formed: its term and its reviews follow. A duo
 * that has a charter to sign, or that has started, stays as it is.
 */
export function startWithoutCharter(
  rules: { readonly calendar: CalendarRules; readonly charter: CharterRules },
  duo: DuoLife,
): DuoChange {
  if (rules.charter.signers.length > 0 || duo.state !== 'charter') return { duo, changed: false };
  return { duo: started(rules.calendar, duo, duo.formedOn), changed: true };
}

function refuseSignature(charter: CharterRules, duo: DuoLife, input: SignatureInput) {
  if (duo.state === 'closed') {
    return refuse('DUO_CLOSED', 'Ce duo est clos : sa charte ne peut plus être signée.', 'duoId');
  }
  if (!charter.signers.includes(input.signer)) {
    return refuse('SIGNER_NOT_EXPECTED', 'Ce programme ne demande pas cette signature.', 'signer');
  }
  if (input.name.trim().length < 2) {
    return refuse(
      'SIGNER_NAME_MISSING',
      'Écrivez votre nom en toutes lettres pour signer la charte.',
      'name',
    );
  }
  const current = MESSAGE_LANGUAGES.map((language) => charter.text[language]);
  if (!current.some((text) => text !== undefined && charterHash(text) === input.textHash)) {
    const message = 'Le texte de la charte a changé : rechargez la page, relisez-le, puis signez-le.';
    return refuse('CHARTER_TEXT_CHANGED', message, 'textHash');
  }
  if (duo.signatures.some(({ signer }) => signer === input.signer)) {
    return refuse(
      'CHARTER_ALREADY_SIGNED',
      'Cette signature a déjà été donnée dans une autre langue.',
      'signer',
    );
  }
  return undefined;
}

function signatureOf(charter: CharterRules, input: SignatureInput, signedOn: CalendarDate): Signature {
  const { signer, textHash } = input;
  return { signer, textHash, signedName: input.name.trim(), textVersion: charter.version, signedOn };
}

function started(calendar: CalendarRules, duo: DuoLife, startsOn: CalendarDate): DuoLife {
  return {
    ...duo,
    state: 'active',
    startsOn,
    endsOn: termOf(calendar, startsOn),
    reviews: reviewsOf(calendar, startsOn),
  };
}
