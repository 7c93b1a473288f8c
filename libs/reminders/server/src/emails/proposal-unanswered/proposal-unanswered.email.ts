import { longDate } from '@tdu/kernel';
import { type PersonEmailProps, SAMPLE, type Words, personEmail } from '../shared/person-email.js';

const french: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `${partnerName} attend peut-être votre réponse`,
  paragraphs: [
    `Le ${longDate(since, 'fr')}, nous vous avons proposé un duo avec ${partnerName}, et nous n’avons pas encore votre réponse.`,
    'Oui ou non, les deux nous aident : une place libérée va à quelqu’un d’autre.',
  ],
  action: 'Répondre en un geste',
});

const english: Words<PersonEmailProps> = ({ partnerName, since }) => ({
  subject: `${partnerName} may be waiting for your answer`,
  paragraphs: [
    `On ${longDate(since, 'en')} we proposed a duo with ${partnerName}, and we do not have your answer yet.`,
    'Yes or no, both help us: a place that is freed goes to someone else.',
  ],
  action: 'Answer in one tap',
});

/** Asks again for the answer to a proposal. */
export const proposalUnansweredEmail = personEmail('proposal-unanswered', { fr: french, en: english }, [
  SAMPLE,
]);
