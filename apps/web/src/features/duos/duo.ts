import { count } from '../../shared/format/text.js';
import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { DuoQuery, DuosQuery } from './duos.operations.js';

export type Duo = NonNullable<ResultOf<typeof DuoQuery>['duo']>;
export type DuoLine = ResultOf<typeof DuosQuery>['duos']['edges'][number]['node'];

export const DUO_STATES: Record<Duo['state'], { label: string; tone: Tone }> = {
  charter: { label: 'Charte à signer', tone: 'warn' },
  active: { label: 'En cours', tone: 'accent' },
  paused: { label: 'En pause', tone: 'neutral' },
  closed: { label: 'Clos', tone: 'neutral' },
};

/** Whether it began and is not over. */
export function isRunning({ state }: Pick<Duo, 'state'>): boolean {
  return state === 'active' || state === 'paused';
}

export type LatenessState = DuoLine['lateness']['state'];

/** From best to worst, as the filter offers them. */
export const LATENESS_STATES: Record<LatenessState, { label: string; tone: Tone }> = {
  on_track: { label: 'Dans le rythme', tone: 'good' },
  due: { label: 'Échéance proche', tone: 'accent' },
  late: { label: 'En retard', tone: 'warn' },
  at_risk: { label: 'Fragile', tone: 'bad' },
};

/** « 4 tenues, 2 attendues »: more than asked for is welcome, so it is no fraction. */
export function meetingsSentence(duo: Pick<DuoLine, 'meetingsHeld' | 'meetingsExpected'>): string {
  return `${count(duo.meetingsHeld, 'tenue')}, ${count(duo.meetingsExpected, 'attendue')}`;
}

/** What is due and not done, soonest first. */
export function nextDue(calendar: Duo['calendar']): Duo['calendar'][number] | null {
  const open = calendar
    .filter(({ state }) => state !== 'done')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return open[0] ?? null;
}
