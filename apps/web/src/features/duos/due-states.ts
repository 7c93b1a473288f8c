import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { EndingQuery } from './ending/ending.operations.js';

type DueState = NonNullable<ResultOf<typeof EndingQuery>['duo']>['calendar'][number]['state'];

/** How an item of the calendar stands, in a word. */
export const DUE_STATES: Readonly<Record<DueState, { label: string; tone: Tone }>> = {
  done: { label: 'Fait', tone: 'good' },
  upcoming: { label: 'À venir', tone: 'neutral' },
  due: { label: 'À faire', tone: 'accent' },
  late: { label: 'En retard', tone: 'warn' },
};
