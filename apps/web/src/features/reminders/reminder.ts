import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { RemindersQuery } from './reminders.operations.js';

export type Reminder = ResultOf<typeof RemindersQuery>['reminders']['edges'][number]['node'];

export const REMINDER_STATES: Record<Reminder['state'], { label: string; tone: Tone }> = {
  planned: { label: 'Prévu', tone: 'neutral' },
  queued: { label: 'En cours d’envoi', tone: 'accent' },
  sent: { label: 'Envoyé', tone: 'good' },
  cancelled: { label: 'Annulé, plus utile', tone: 'neutral' },
  failed: { label: 'Non parti', tone: 'bad' },
};
