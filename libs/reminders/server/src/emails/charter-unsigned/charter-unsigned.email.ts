import { longDate } from '@tdu/kernel';
import { type PersonEmailProps, SAMPLE, type Words, personEmail } from '../shared/person-email.js';

const french: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `Votre duo avec ${partnerName} attend votre signature`,
  paragraphs: [
    `Votre duo avec ${partnerName} est formé depuis le ${longDate(since, 'fr')}. Il commence quand la charte d’engagement est signée par tous.`,
    'La lire et la signer prend deux minutes, depuis un téléphone si vous voulez.',
  ],
  action: 'Lire et signer la charte',
});

const english: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `Your duo with ${partnerName} waits for your signature`,
  paragraphs: [
    `Your duo with ${partnerName} was formed on ${longDate(since, 'en')}. It begins when everyone has signed the charter.`,
    'Reading and signing it takes two minutes, from a phone if you like.',
  ],
  action: 'Read and sign the charter',
});

/** Asks for a missing signature under the charter. */
export const charterUnsignedEmail = personEmail('charter-unsigned', { fr: french, en: english }, [SAMPLE]);
