import { longDate, moment } from '../../../shared/format/dates.js';
import { count } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { CharterQuery } from './charter.operations.js';

export type CharterFile = NonNullable<ResultOf<typeof CharterQuery>['duo']>;
export type Signature = CharterFile['signatures'][number];
export type Signer = Signature['signer'];

/** A text to read and to sign, in one language. */
export interface CharterText {
  readonly language: 'fr' | 'en';
  readonly text: string;
  readonly simpleText: string;
  /** Sent back with the signature: nobody is held to words that were not on the screen. */
  readonly textHash: string;
}

export const SIGNERS: Readonly<Record<Signer, string>> = {
  mentor: 'Mentor',
  mentee: 'Mentoré·e',
  representative: 'Représentant·e du programme',
};

const WAYS: Readonly<Record<Signature['way'], string>> = {
  screen: '',
  link: ', par le lien reçu',
  code: ', avec un code reçu par e-mail',
  paper: ', sur papier',
};

/** The texts there are: a charter that was not translated is read in French alone. */
export function textsOf({ charter, english }: CharterFile): CharterText[] {
  const french = { language: 'fr' as const, ...charter };
  return english.textHash === charter.textHash ? [french] : [french, { language: 'en' as const, ...english }];
}

/** Whether there is a simpler version to read beside the one that is signed. */
export function hasSimpleVersion({ text, simpleText }: CharterText): boolean {
  return simpleText !== '' && simpleText !== text;
}

/** The signatures under the charter of today; those under former terms are kept, and are none under these. */
export function signaturesOf({ charter, signatures }: CharterFile): Signature[] {
  return signatures.filter(({ textVersion }) => textVersion === charter.version);
}

/** Whether the programme has a charter at all. */
export function hasCharter(file: CharterFile): boolean {
  return file.charter.text !== '' && file.charter.missingSigners.length + signaturesOf(file).length > 0;
}

/** Who has signed and what the last signature does, however many the programme asks for. */
export function standingOfCharter(file: CharterFile): string {
  const { version, renewal, missingSigners } = file.charter;
  const given = signaturesOf(file).length;
  const asked = given + missingSigners.length;
  if (missingSigners.length === 0) return `Version ${version}, ${signedBy(asked)}.`;
  const standing = `Version ${version} : ${count(given, 'signature')} sur ${asked}.`;
  if (renewal)
    return `${standing} Les termes ont changé : le duo continue sous les anciens jusqu’à la dernière signature.`;
  return `${standing} Le duo commence à la dernière.`;
}

function signedBy(parties: number): string {
  if (parties === 1) return 'signée';
  return parties === 2 ? 'signée par les deux parties' : 'signée par les trois parties';
}

/** « Claire Moreau, le 3 mai 2026 à 10:12 » ; what is on paper bears a day, no hour. */
export function signatureSentence({ signedName, signedAt, way }: Signature): string {
  const when = way === 'paper' ? longDate(signedAt.slice(0, 10)) : moment(signedAt);
  return `${signedName}, le ${when}${WAYS[way]}`;
}

/** What is said once a signature is given: who is still awaited, or that the duo begins. */
export function signedSentence(signer: Signer, missing: readonly Signer[], renewal: boolean): string {
  const left = missing.filter((one) => one !== signer).map((one) => SIGNERS[one].toLowerCase());
  const said = `C’est signé (${SIGNERS[signer].toLowerCase()}).`;
  if (left.length > 0) return `${said} Il manque encore : ${left.join(', ')}.`;
  return renewal ? `${said} Les nouveaux termes sont en vigueur.` : `${said} Le duo commence.`;
}
