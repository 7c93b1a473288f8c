import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';

/** What the invitation needs. */
export interface InvitationEmailProps {
  readonly name: string;
  readonly associationName: string;
  /** Address of the sign-in page; it carries no token, so the invitation never expires. */
  readonly link: string;
  readonly email: string;
}

type Words = (props: InvitationEmailProps) => Omit<EmailContent, 'language'>;

const french: Words = ({ name, associationName, link, email }) => ({
  subject: `${associationName} vous ouvre son espace Trait d’union`,
  greeting: `Bonjour ${name},`,
  paragraphs: [
    `${associationName} vous a ouvert un compte sur Trait d’union, où se suivent les duos de mentorat.`,
    `Il n’y a pas de mot de passe : indiquez votre adresse (${email}) sur la page de connexion, vous recevrez à chaque fois un lien et un code.`,
  ],
  actions: [{ label: 'Ouvrir la page de connexion', url: link }],
  signature: `L’équipe de ${associationName}`,
  footer: `Vous recevez ce message parce que ${associationName} a ouvert un compte à votre nom. Si c’est une erreur, répondez-lui : le compte sera fermé.`,
});

const english: Words = ({ name, associationName, link, email }) => ({
  subject: `${associationName} opens its Trait d’union space to you`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `${associationName} opened an account for you on Trait d’union, where mentoring duos are followed.`,
    `There is no password: give your address (${email}) on the sign-in page, and each time you will receive a link and a code.`,
  ],
  actions: [{ label: 'Open the sign-in page', url: link }],
  signature: `The team of ${associationName}`,
  footer: `You receive this message because ${associationName} opened an account in your name. If that is a mistake, tell them: the account will be closed.`,
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };

/** Tells someone that an account was opened, and how one signs in without a password. */
export const invitationEmail = defineEmail<InvitationEmailProps>({
  name: 'invitation',
  samples: [
    {
      name: 'Salma Haddad',
      associationName: 'Passerelles & Cie',
      link: 'https://duos.exemple.org/connexion',
      email: 'salma.haddad@exemple.fr',
    },
  ],
  render: (props, language) => layOut({ ...WORDS[language](props), language }),
});
