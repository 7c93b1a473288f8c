import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';
import type { ReadMail } from '@tdu/programmes-domain';
import { inOwnWords } from '../own-words.js';

/** What the message about a draft needs. */
export interface ApplicationDraftProps {
  readonly associationName: string;
  readonly programmeName: string;
  /** Address of the page that takes the code. It holds none: addresses end up in logs. */
  readonly link: string;
  readonly code: string;
  /** The last day, as the language writes it. */
  readonly until: string;
  /** The programme's own words, where it has some. */
  readonly own?: ReadMail;
}

type Words = (props: ApplicationDraftProps) => Omit<EmailContent, 'language' | 'code'>;

const french: Words = ({ associationName, programmeName, link, until }) => ({
  subject: `Reprendre votre candidature – ${associationName}`,
  greeting: 'Bonjour,',
  paragraphs: [
    `Votre candidature au programme « ${programmeName} » est enregistrée comme brouillon. Pour la reprendre, ouvrez la page et recopiez ce code.`,
    `Le brouillon est effacé le ${until} s’il n’est pas envoyé.`,
  ],
  actions: [{ label: 'Reprendre ma candidature', url: link }],
  signature: `L’équipe de ${associationName}`,
  footer: 'Vous n’avez rien commencé ? Ne faites rien : ce brouillon s’efface de lui-même.',
});

const english: Words = ({ associationName, programmeName, link, until }) => ({
  subject: `Go on with your application – ${associationName}`,
  greeting: 'Hello,',
  paragraphs: [
    `Your application to “${programmeName}” is kept as a draft. To go on with it, open the page and type this code.`,
    `The draft is erased on ${until} unless it is sent.`,
  ],
  actions: [{ label: 'Go on with my application', url: link }],
  signature: `The team of ${associationName}`,
  footer: 'You began nothing? Do nothing: this draft erases itself.',
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };

/** The code with which a draft is taken up again. */
export const applicationDraftEmail = defineEmail<ApplicationDraftProps>({
  name: 'application-draft',
  samples: [
    {
      associationName: 'Passerelles & Cie',
      programmeName: 'Duos de demain',
      link: 'https://duos.exemple.org/candidature/reprendre',
      code: 'K7QX-M2RT-9BWD',
      until: '21 décembre 2026',
    },
  ],
  render: (props, language) =>
    layOut({ ...inOwnWords(WORDS[language](props), props.own), language, code: props.code }),
});
