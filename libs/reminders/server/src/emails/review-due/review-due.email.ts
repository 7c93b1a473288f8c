import type { ReviewKind } from '@tdu/duos-domain';
import { longDate } from '@tdu/kernel';
import { type PersonEmailProps, SAMPLE, type Words, personEmail } from '../shared/person-email.js';

export interface ReviewDueProps extends PersonEmailProps {
  readonly review: ReviewKind;
}

const FRENCH: Readonly<Record<ReviewKind, string>> = {
  start: 'le bilan de démarrage',
  mid_term: 'le bilan à mi-parcours',
  closing: 'le bilan de clôture',
};
const ENGLISH: Readonly<Record<ReviewKind, string>> = {
  start: 'the first review',
  mid_term: 'the mid-term review',
  closing: 'the closing review',
};

const french: Words<ReviewDueProps> = ({ partnerName, review, since }) => ({
  subject: `Votre duo avec ${partnerName} : ${FRENCH[review]}`,
  paragraphs: [
    `Dans votre duo avec ${partnerName}, ${FRENCH[review]} est prévu pour le ${longDate(since, 'fr')}.`,
    'C’est un moment pour dire ce qui a changé, ce qui a aidé et ce qui a manqué. Votre coordinateur·rice vous proposera un échange ; vous pouvez aussi le demander en répondant à ce message.',
  ],
  action: 'Ouvrir la page de mon duo',
});

const english: Words<ReviewDueProps> = ({ partnerName, review, since }) => ({
  subject: `Your duo with ${partnerName}: ${ENGLISH[review]}`,
  paragraphs: [
    `In your duo with ${partnerName}, ${ENGLISH[review]} is planned for ${longDate(since, 'en')}.`,
    'It is a moment to say what changed, what helped and what was missing. Your coordinator will suggest a talk; you may also ask for it by answering this message.',
  ],
  action: 'Open the page of my duo',
});

const samples = (['start', 'mid_term', 'closing'] as const).map((review) => ({ ...SAMPLE, review }));

/** Announces or asks for a review. */
export const reviewDueEmail = personEmail<ReviewDueProps>('review-due', { fr: french, en: english }, samples);
