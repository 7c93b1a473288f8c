import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';
import type { ReadMail } from '@tdu/programmes-domain';
import { inOwnWords } from '../own-words.js';

/** What the message that an application came in needs. */
export interface ApplicationReceivedProps {
  readonly associationName: string;
  readonly programmeName: string;
  /** Whether it waits for a place. */
  readonly waiting: boolean;
  readonly noticeVersion: string;
  /** The programme's own words, where it has some. */
  readonly own?: ReadMail;
}

type Words = (props: ApplicationReceivedProps) => Omit<EmailContent, 'language'>;

const french: Words = ({ associationName, programmeName, waiting, noticeVersion }) => ({
  subject: `Votre candidature est bien reçue – ${associationName}`,
  greeting: 'Bonjour,',
  paragraphs: [
    `Votre candidature au programme « ${programmeName} » est bien reçue.`,
    waiting
      ? 'Toutes les places sont prises pour le moment : vous êtes sur la liste d’attente, dans l’ordre d’arrivée. L’équipe vous écrit dès qu’une place se libère.'
      : 'L’équipe la lit et vous contacte pour la suite. Vous n’avez rien à faire d’ici là.',
  ],
  signature: `L’équipe de ${associationName}`,
  footer: `Vous avez accepté l’information sur vos données (version ${noticeVersion}). Pour retirer votre candidature, répondez à l’association.`,
});

const english: Words = ({ associationName, programmeName, waiting, noticeVersion }) => ({
  subject: `Your application has come in – ${associationName}`,
  greeting: 'Hello,',
  paragraphs: [
    `Your application to “${programmeName}” has come in.`,
    waiting
      ? 'All places are taken for now: you are on the waiting list, in the order of arrival. The team writes to you as soon as a place is free.'
      : 'The team reads it and contacts you. There is nothing for you to do until then.',
  ],
  signature: `The team of ${associationName}`,
  footer: `You agreed to the notice about your data (version ${noticeVersion}). To withdraw your application, write to the association.`,
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };
const SAMPLE = {
  associationName: 'Passerelles & Cie',
  programmeName: 'Duos de demain',
  noticeVersion: '2026-1',
};

/** That an application came in: the same words whether the person was known or not. */
export const applicationReceivedEmail = defineEmail<ApplicationReceivedProps>({
  name: 'application-received',
  samples: [
    { ...SAMPLE, waiting: false },
    { ...SAMPLE, waiting: true },
  ],
  render: (props, language) => layOut({ ...inOwnWords(WORDS[language](props), props.own), language }),
});
