import {
  type CalendarDate,
  type Id,
  MESSAGE_LANGUAGES,
  type Result,
  accept,
  frenchDate,
  refuse,
} from '@tdu/kernel';
import { createHash } from 'node:crypto';
import type { CalendarRules } from './calendar.section.js';
import type { CharterRules, CharterSigner } from './documents.section.js';
import type { DuoChange, DuoLife, Signature, SigningWay } from './duo-life.js';
import { reviewsOf, termOf } from './term.js';

/** A signature as it is given. */
export interface SignatureInput {
  readonly signer: CharterSigner;
  /** Typed by the signer. */
  readonly name: string;
  /** Hash of the text that was on the screen, or on the paper. */
  readonly textHash: string;
  /** On a screen when absent. */
  readonly way?: SigningWay;
  /** The day on the paper; today for every other way. */
  readonly signedOn?: CalendarDate;
  /** The scan of what was signed on paper, in the folder of the duo. */
  readonly documentId?: Id | null;
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

/** Who has still to sign this version of the charter, in the order of the programme. */
export function missingSigners(charter: CharterRules, duo: Pick<DuoLife, 'signatures'>): CharterSigner[] {
  const has = (signer: CharterSigner) => duo.signatures.some(isOf(charter, signer));
  return charter.signers.filter((signer) => !has(signer));
}

/** Signatures under former terms are kept, and are none under these. */
function isOf({ version }: CharterRules, signer: CharterSigner) {
  return (one: Signature) => one.signer === signer && one.textVersion === version;
}

/**
 * Whether a running duo has to sign again: the programme's charter of today is another than the one it signed.
 * `asked` are the terms it is asked to sign already, for some may have. Refusals DUO_NOT_RUNNING, TERMS_UNCHANGED, and
 * CHARTER_VERSION_KEPT where the text changed under the old name: a signature knows its terms by that name.
 */
export function renewTerms(
  signed: CharterRules,
  current: CharterRules,
  duo: Pick<DuoLife, 'state'>,
  asked: CharterRules | null = null,
): Result<CharterRules> {
  if (duo.state !== 'active') {
    const message =
      'Une charte se renouvelle pour un duo en cours : celui-ci n’a pas démarré ou il est clos.';
    return refuse('DUO_NOT_RUNNING', message, 'duoId');
  }
  if (changedUnderItsName(signed, current) || (asked && changedUnderItsName(asked, current)))
    return versionKept(current);
  if (signed.version !== current.version) return accept(current);
  const message = `Ce duo a signé la charte en vigueur (version ${signed.version}) : rien n’est à signer de nouveau.`;
  return refuse('TERMS_UNCHANGED', message, 'duoId');
}

function changedUnderItsName(known: CharterRules, current: CharterRules): boolean {
  const isSame = MESSAGE_LANGUAGES.every((language) => known.text[language] === current.text[language]);
  return known.version === current.version && !isSame;
}

function versionKept({ version }: CharterRules): Result<never> {
  const message = `Le texte de la charte a changé sous le même nom de version (${version}) : donnez-lui un autre nom dans le programme.`;
  return refuse('CHARTER_VERSION_KEPT', message, 'duoId');
}

/**
 * Adds a signature. The last of them starts the duo: its day is the first active day, its term and its reviews
 * follow from the programme; a duo that runs already goes on as it was. Signing twice is one signature; a text that is
 * no longer the programme's is refused, for nobody is held to words that were not on the screen.
 */
export function signCharter(
  rules: { readonly calendar: CalendarRules; readonly charter: CharterRules },
  duo: DuoLife,
  input: SignatureInput,
  today: CalendarDate,
): Result<DuoChange> {
  const already = duo.signatures.find(isOf(rules.charter, input.signer));
  if (already && already.textHash === input.textHash) return accept({ duo, changed: false });
  const refusal = refuseSignature(rules.charter, duo, input) ?? refusePaper(duo, input, today);
  if (refusal) return refusal;
  const signatures = [...duo.signatures, signatureOf(rules.charter, input, today)];
  const signed: DuoLife = { ...duo, signatures };
  const complete = missingSigners(rules.charter, signed).length === 0;
  if (!complete || duo.state !== 'charter') return accept({ duo: signed, changed: true });
  return accept({ duo: started(rules.calendar, signed, lastSigned(signatures)), changed: true });
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

/** For so long a code that signs a charter is good: enough to find the message and read the text again, in minutes. */
export const SIGNING_CODE_MINUTES = 15;

/**
 * Whether somebody may be sent a code to sign with: whatever would refuse the signature refuses the code, but the name,
 * which is typed later. Refusals of `signCharter`; CHARTER_ALREADY_SIGNED, for there is nothing left to sign.
 */
export function maySendSigningCode(
  charter: CharterRules,
  duo: DuoLife,
  signature: Pick<SignatureInput, 'signer' | 'textHash'>,
): Result<undefined> {
  return refuseText(charter, duo, signature) ?? accept(undefined);
}

function refuseSignature(charter: CharterRules, duo: DuoLife, input: SignatureInput) {
  return refuseText(charter, duo, input) ?? refuseName(input);
}

function refuseName({ name }: SignatureInput) {
  if (name.trim().length >= 2) return undefined;
  const message = 'Écrivez votre nom en toutes lettres pour signer la charte.';
  return refuse('SIGNER_NAME_MISSING', message, 'name');
}

function refuseText(charter: CharterRules, duo: DuoLife, input: Pick<SignatureInput, 'signer' | 'textHash'>) {
  if (duo.state === 'closed') {
    return refuse('DUO_CLOSED', 'Ce duo est clos : sa charte ne peut plus être signée.', 'duoId');
  }
  if (!charter.signers.includes(input.signer)) {
    return refuse('SIGNER_NOT_EXPECTED', 'Ce programme ne demande pas cette signature.', 'signer');
  }
  const current = MESSAGE_LANGUAGES.map((language) => charter.text[language]);
  if (!current.some((text) => text !== undefined && charterHash(text) === input.textHash)) {
    const message = `Le texte de la charte a changé : la version à signer est « ${charter.version} ». Rechargez la page, relisez-la, puis signez-la.`;
    return refuse('CHARTER_TEXT_CHANGED', message, 'textHash');
  }
  if (duo.signatures.some(isOf(charter, input.signer))) {
    const message =
      'Cette signature est déjà donnée, dans cette langue ou une autre : il n’y a rien à refaire.';
    return refuse('CHARTER_ALREADY_SIGNED', message, 'signer');
  }
  return undefined;
}

/** What was signed on paper bears its own day and its scan. */
function refusePaper(duo: DuoLife, { way, signedOn, documentId }: SignatureInput, today: CalendarDate) {
  if (way !== 'paper') return undefined;
  if (!documentId) {
    const message =
      'Envoyez d’abord la charte signée (PDF ou photo) dans les documents du duo, puis choisissez-la.';
    return refuse('PAPER_MISSING', message, 'documentId');
  }
  if (signedOn === undefined || signedOn > today)
    return refuse(
      'SIGNED_IN_FUTURE',
      'Ce jour n’est pas encore venu : donnez la date écrite sur la charte.',
      'signedOn',
    );
  if (signedOn >= duo.formedOn) return undefined;
  const message = `Ce duo existe depuis le ${frenchDate(duo.formedOn)} : la charte ne peut pas être signée avant.`;
  return refuse('SIGNED_BEFORE_DUO', message, 'signedOn');
}

function signatureOf(charter: CharterRules, input: SignatureInput, today: CalendarDate): Signature {
  const { signer, textHash, way = 'screen', documentId = null } = input;
  const signedOn = (way === 'paper' && input.signedOn) || today;
  const what = { signedName: input.name.trim(), textVersion: charter.version };
  return { signer, textHash, ...what, signedOn, way, documentId };
}

function lastSigned(signatures: readonly Signature[]): CalendarDate {
  return signatures.map(({ signedOn }) => signedOn).reduce((last, day) => (day > last ? day : last));
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
