import { showCode } from '@tdu/accounts-domain';
import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';

/** What the sign-in message needs. */
export interface SignInEmailProps {
  readonly name: string;
  readonly associationName: string;
  /** Address of the page that asks for one more click: opening it changes nothing. */
  readonly link: string;
  /** Six digits. */
  readonly code: string;
  readonly minutes: number;
}

type Words = (props: SignInEmailProps) => Omit<EmailContent, 'language' | 'code'>;

const french: Words = ({ name, associationName, link, minutes }) => ({
  subject: `Votre connexion à Trait d’union – ${associationName}`,
  greeting: `Bonjour ${name},`,
  paragraphs: [
    `Voici de quoi vous connecter à l’espace de ${associationName} : ouvrez le lien, ou recopiez le code là où vous avez demandé à vous connecter.`,
    `Le lien et le code servent une seule fois, pendant ${minutes} minutes.`,
  ],
  actions: [{ label: 'Me connecter', url: link }],
  signature: `L’équipe de ${associationName}`,
  footer:
    'Vous n’avez rien demandé ? Ne faites rien : sans ce message personne n’entre, et il s’éteint de lui-même. Ne transmettez ce code à personne, pas même à nous.',
});

const english: Words = ({ name, associationName, link, minutes }) => ({
  subject: `Sign in to Trait d’union – ${associationName}`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `Here is what signs you in to ${associationName}: open the link, or type the code where you asked to sign in.`,
    `The link and the code work once, for ${minutes} minutes.`,
  ],
  actions: [{ label: 'Sign in', url: link }],
  signature: `The team of ${associationName}`,
  footer:
    'You asked for nothing? Do nothing: without this message nobody gets in, and it expires by itself. Give this code to no one, not even to us.',
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };

/** The message with the link and the code (issue 2, line 3). */
export const signInEmail = defineEmail<SignInEmailProps>({
  name: 'sign-in',
  samples: [
    {
      name: 'Salma Haddad',
      associationName: 'Passerelles & Cie',
      link: 'https://duos.exemple.org/connexion?jeton=exemple',
      code: '048215',
      minutes: 10,
    },
  ],
  render: (props, language) => layOut({ ...WORDS[language](props), language, code: showCode(props.code) }),
});
