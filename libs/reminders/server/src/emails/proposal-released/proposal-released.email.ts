import { type PersonEmailProps, SAMPLE, type Words, personEmail } from '../shared/person-email.js';

const french: Words<PersonEmailProps> = ({ partnerName, programmeName }) => ({
  subject: `Une proposition de duo avec ${partnerName}`,
  paragraphs: [
    `Dans le programme « ${programmeName} », nous vous proposons de former un duo avec ${partnerName}.`,
    'Rien n’est décidé sans vous : le duo commence quand vous avez dit oui tous les deux. Vous pouvez dire non, sans vous justifier.',
  ],
  action: 'Lire la proposition et répondre',
});

const english: Words<PersonEmailProps> = ({ partnerName, programmeName }) => ({
  subject: `A duo with ${partnerName} is proposed to you`,
  paragraphs: [
    `In the programme “${programmeName}” we propose that you form a duo with ${partnerName}.`,
    'Nothing is decided without you: the duo begins when both of you have said yes. You may say no, and need not say why.',
  ],
  action: 'Read the proposal and answer',
});

/** Announces a proposal to each of the two people, with first names only, on the day it is released. */
export const proposalReleasedEmail = personEmail('proposal-released', { fr: french, en: english }, [SAMPLE]);
