import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';

/** What the message needs: who reads it and where the report is; never of whom or of what it speaks. */
export interface ReportWaitingProps {
  readonly name: string;
  readonly associationName: string;
  /** How many reports wait. */
  readonly count: number;
  readonly link: string;
}

type Words = (props: ReportWaitingProps) => Omit<EmailContent, 'language'>;

const french: Words = ({ name, associationName, count, link }) => ({
  subject: count === 1 ? 'Un signalement vous attend' : `${count} signalements vous attendent`,
  greeting: `Bonjour ${name},`,
  paragraphs: [
    `Vous êtes la personne référente pour les signalements confidentiels de ${associationName}. ${count === 1 ? 'Un signalement attend' : `${count} signalements attendent`} que vous l${count === 1 ? 'e' : 'es'} lisiez.`,
    'Ce message n’en dit rien de plus, exprès. Connectez-vous pour lire et décider de la suite ; vous seul·e y avez accès.',
    'Si quelqu’un est en danger immédiat, appelez le 17 ou le 112.',
  ],
  actions: [{ label: 'Ouvrir les signalements', url: link }],
  signature: `Trait d’union, pour ${associationName}`,
  footer:
    'Vous recevez ce message parce que votre association vous a nommé·e. Ne le transmettez pas ; pour être remplacé·e, demandez-le à l’administrateur·rice.',
});

const english: Words = ({ name, associationName, count, link }) => ({
  subject: count === 1 ? 'A report waits for you' : `${count} reports wait for you`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `You are the named person for confidential reports at ${associationName}. ${count === 1 ? 'One report waits' : `${count} reports wait`} to be read.`,
    'This message says no more, on purpose. Sign in to read and to decide what follows; nobody else has access.',
    'If somebody is in immediate danger, call 17 or 112.',
  ],
  actions: [{ label: 'Open the reports', url: link }],
  signature: `Trait d’union, for ${associationName}`,
  footer:
    'You receive this message because your association named you. Do not forward it; to be replaced, ask the administrator.',
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };

const SAMPLE = {
  name: 'Nadia Benali',
  associationName: 'Passerelles & Cie',
  link: 'https://duos.exemple.org/signalements',
};

/** Tells the named person that a confidential report waits, and nothing of it. */
export const reportWaitingEmail = defineEmail<ReportWaitingProps>({
  name: 'report-waiting',
  samples: [
    { ...SAMPLE, count: 1 },
    { ...SAMPLE, count: 2 },
  ],
  render: (props, language) => layOut({ ...WORDS[language](props), language }),
});
