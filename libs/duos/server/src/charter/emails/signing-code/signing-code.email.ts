import { showCode } from '@tdu/accounts-domain';
import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';

/** What the message needs. It names nobody but its reader. */
export interface SigningCodeProps {
  readonly name: string;
  readonly associationName: string;
  /** Of the charter. */
  readonly version: string;
  /** The page of the duo, where the charter is read. */
  readonly link: string;
  /** Six digits. */
  readonly code: string;
  readonly minutes: number;
}

type Words = (props: SigningCodeProps) => Omit<EmailContent, 'language' | 'code'>;

const french: Words = ({ name, associationName, version, link, minutes }) => ({
  subject: `Votre code pour signer la charte – ${associationName}`,
  greeting: `Bonjour ${name},`,
  paragraphs: [
    `Voici le code qui signe la charte de votre duo (version « ${version} »). Lisez-la d’abord ; si elle vous convient, recopiez le code là où vous l’avez lue, ou dites-le à la personne de l’équipe qui est avec vous.`,
    `Le code sert une seule fois, pendant ${minutes} minutes. Un nouveau code annule celui-ci.`,
  ],
  actions: [{ label: 'Lire la charte', url: link }],
  signature: `L’équipe de ${associationName}`,
  footer:
    'Vous n’avez rien demandé, ou la charte ne vous convient pas ? Ne donnez ce code à personne : sans lui rien n’est signé, et il s’éteint de lui-même.',
});

const english: Words = ({ name, associationName, version, link, minutes }) => ({
  subject: `Your code to sign the charter – ${associationName}`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `Here is the code that signs the charter of your duo (version “${version}”). Read it first; if you agree, type the code where you read it, or tell it to the member of the team who is with you.`,
    `The code works once, for ${minutes} minutes. Asking for another one voids it.`,
  ],
  actions: [{ label: 'Read the charter', url: link }],
  signature: `The team of ${associationName}`,
  footer:
    'You asked for nothing, or you do not agree? Give this code to no one: without it nothing is signed, and it expires by itself.',
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };

/** The code with which a charter is signed. */
export const signingCodeEmail = defineEmail<SigningCodeProps>({
  name: 'signing-code',
  samples: [
    {
      name: 'Salma',
      associationName: 'Passerelles & Cie',
      version: '2026-1',
      link: 'https://duos.exemple.org/duos/exemple',
      code: '048215',
      minutes: 15,
    },
  ],
  render: (props, language) => layOut({ ...WORDS[language](props), language, code: showCode(props.code) }),
});
