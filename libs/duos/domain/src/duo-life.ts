import type { CalendarDate, Id, Transitions } from '@tdu/kernel';
import type { ClosureReason } from './closure-reasons.js';
import type { CharterSigner } from './documents.section.js';
import type { MeetingAccount } from './meeting-account.js';
import type { MeetingPlan } from './meeting-plan.js';
import type { PauseReason } from './pause-reasons.js';

/** What a duo is on a day. `paused` is never stored: it follows from the pauses and the day. */
export const DUO_STATES = ['charter', 'active', 'paused', 'closed'] as const;
export type DuoState = (typeof DUO_STATES)[number];

/** The life of a duo. A closed duo is opened again within the programme's delay, and only then: not made twice. */
export const duoTransitions: Transitions<DuoState> = {
  charter: ['active', 'closed'],
  active: ['paused', 'closed'],
  paused: ['active', 'closed'],
  closed: ['charter', 'active', 'paused'],
};

/** What the record keeps; `paused` is derived. */
export type StoredDuoState = Exclude<DuoState, 'paused'>;

/** Why meetings are suspended (people move, have exams, fast, fall ill, start a job). */
export interface Pause {
  readonly startsOn: CalendarDate;
  /** Last paused day; null while no end is known. */
  readonly endsOn: CalendarDate | null;
  readonly reason: PauseReason;
  /** In somebody's own words; never asked for, read by staff only. */
  readonly note?: string | null;
}

/** A later end that was agreed. */
export interface Extension {
  /** The day on which it was decided. */
  readonly decidedOn: CalendarDate;
  readonly formerEnd: CalendarDate;
  readonly until: CalendarDate;
}

/** On the site, by the signed link of a message, on paper at the office, or by a code sent for it. */
export const SIGNING_WAYS = ['screen', 'link', 'paper', 'code'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** One of the three signatures, bound to the exact text by its hash. */
export interface Signature {
  readonly signer: CharterSigner;
  readonly signedName: string;
  readonly textVersion: string;
  readonly textHash: string;
  readonly signedOn: CalendarDate;
  readonly way: SigningWay;
  /** The scan of what was signed on paper. */
  readonly documentId: Id | null;
}

export const REVIEW_KINDS = ['start', 'mid_term', 'closing'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export interface Review {
  readonly kind: ReviewKind;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

/** Everything the rules need to know about one duo: plain facts, no names, no clock. */
export interface DuoLife {
  readonly state: StoredDuoState;
  readonly formedOn: CalendarDate;
  /** First active day: the day of the last signature. */
  readonly startsOn: CalendarDate | null;
  /** Last day of the term; null before the start, or when the programme sets no length. */
  readonly endsOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly closureReason: ClosureReason | null;
  /** The day of the talk that ends a duo; may still be to come. */
  readonly closingTalkOn: CalendarDate | null;
  readonly signatures: readonly Signature[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly plans: readonly MeetingPlan[];
  readonly meetings: readonly MeetingAccount[];
  readonly reviews: readonly Review[];
}

/** The accepted outcome of a command: `changed` is false when it had already been done (a double tap). */
export interface DuoChange {
  readonly duo: DuoLife;
  readonly changed: boolean;
}

/** The pause that covers a day, if any. */
export function pauseOn(duo: Pick<DuoLife, 'pauses'>, day: CalendarDate): Pause | undefined {
  return duo.pauses.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
}

/** The state a reader sees on a day. */
export function stateOn(duo: Pick<DuoLife, 'state' | 'pauses'>, day: CalendarDate): DuoState {
  return duo.state === 'active' && pauseOn(duo, day) ? 'paused' : duo.state;
}
