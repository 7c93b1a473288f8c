import { longDate } from '@tdu/kernel';
import { type PersonEmailProps, SAMPLE, type Words, personEmail } from '../shared/person-email.js';

const french: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `Des nouvelles de votre duo avec ${partnerName} ?`,
  paragraphs: [
    `Nous n’avons pas trace d’une rencontre avec ${partnerName} pour la période terminée avant le ${longDate(since, 'fr')}.`,
    'Vous vous êtes vus ? Notez-le en un geste. Sinon, proposez une date dès aujourd’hui : un café, un appel vidéo ou une promenade suffisent.',
    'Si quelque chose vous en empêche, répondez à ce message : votre coordinateur·rice peut aider.',
  ],
  action: 'Noter une rencontre',
});

const english: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `How is your duo with ${partnerName} going?`,
  paragraphs: [
    `We have no record of a meeting with ${partnerName} for the period that ended before ${longDate(since, 'en')}.`,
    'You did meet? Note it in one tap. Otherwise suggest a date today: a coffee, a video call or a walk is enough.',
    'If something stands in the way, answer this message: your coordinator can help.',
  ],
  action: 'Note a meeting',
});

/** Tells one of the two people that the agreed meeting is missing, with one tap to note it. */
export const meetingOverdueEmail = personEmail('meeting-overdue', { fr: french, en: english }, [SAMPLE]);
