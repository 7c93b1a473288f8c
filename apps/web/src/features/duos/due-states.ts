import type { Tone } from '../../shared/ui/tone.js';
import type { Duo } from './duo.js';

type Due = Duo['calendar'][number];

/** How something stands, in a word. */
export interface Standing {
  readonly label: string;
  readonly tone: Tone;
}

/** How an item of the calendar stands, in a word. */
export const DUE_STATES: Readonly<Record<Due['state'], Standing>> = {
  done: { label: 'Fait', tone: 'good' },
  upcoming: { label: 'À venir', tone: 'neutral' },
  due: { label: 'À faire', tone: 'accent' },
  late: { label: 'En retard', tone: 'warn' },
};

const NOT_AWAITED: Standing = { label: 'Plus attendu', tone: 'neutral' };
/** Moments measured while the two meet; any other is that of the end, or comes later. */
const MEASURED_DURING: readonly string[] = ['start', 'mid_term'];

/** How an item stands, in a word: of a duo that is over, only its closing review and what comes after are awaited still. */
export function standingOf(due: Pick<Due, 'kind' | 'key' | 'state'>, duoState: Duo['state']): Standing {
  if (duoState === 'closed' && due.kind === 'review' && mayNoteReview(due, duoState))
    return DUE_STATES[due.state === 'late' ? 'late' : 'due'];
  const isAwaited = duoState !== 'closed' || due.state === 'done' || isAfterDuo(due);
  return isAwaited ? DUE_STATES[due.state] : NOT_AWAITED;
}

/** Whether it is the time of a review: near or past its day; the closing one also where the end came first. */
export function mayNoteReview({ key, state }: Pick<Due, 'key' | 'state'>, duoState: Duo['state']): boolean {
  if (duoState === 'closed') return key === 'closing' && state !== 'done';
  return state === 'due' || state === 'late';
}

function isAfterDuo({ kind, key }: Pick<Due, 'kind' | 'key'>): boolean {
  return kind === 'follow_up' || (kind === 'measure' && !MEASURED_DURING.includes(key));
}
