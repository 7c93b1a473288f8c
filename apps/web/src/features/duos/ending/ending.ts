import { longDate } from '../../../shared/format/dates.js';
import { count } from '../../../shared/format/text.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { EndingQuery, NoteFollowUpMutation, TellNextStepMutation } from './ending.operations.js';

export type Ending = NonNullable<ResultOf<typeof EndingQuery>['duo']>;
export type ClosingQuestion = Ending['closingQuestions'][number];
export type ClosingReview = Ending['closingReviews'][number];
export type Certificate = NonNullable<Ending['certificate']>;
export type Badge = Ending['badges'][number];
export type Due = Ending['calendar'][number];
export type Side = ClosingReview['side'];
export type Destination = VariablesOf<typeof TellNextStepMutation>['destination'];
export type Situation = VariablesOf<typeof NoteFollowUpMutation>['situation'];

/** In the order of the list that is chosen from. */
export const DESTINATIONS: Readonly<Record<Destination, string>> = {
  job: 'En emploi',
  job_search: 'En recherche d’emploi',
  training: 'En formation',
  studies: 'En études',
  own_business: 'Crée son activité',
  volunteering: 'Bénévolat',
  another_duo: 'Un autre duo',
  becomes_mentor: 'Devient mentor',
  other_support: 'Suivi par une autre structure',
  unknown: 'Ne sait pas encore',
  other: 'Autre',
};

export const SITUATIONS: Readonly<Record<Situation, string>> = {
  ...DESTINATIONS,
  not_reached: 'Pas joignable',
};

/** Whether the duo is closed, or its closing review or its closure is near by its own calendar. */
export function isEnding({ state, calendar }: Pick<Ending, 'state' | 'calendar'>): boolean {
  const isOfEnd = ({ kind, key }: Due) => kind === 'closure' || (kind === 'review' && key === 'closing');
  return state === 'closed' || calendar.some((due) => isOfEnd(due) && due.state !== 'upcoming');
}

/** The questions of the closing review that a side is asked. */
export function questionsFor({ closingQuestions }: Ending, side: Side): ClosingQuestion[] {
  return closingQuestions.filter(({ sides }) => sides.includes(side));
}

/** The answers to choose from; null: it is answered in words. */
export function answersTo({
  kind,
  choices,
  from,
  to,
}: ClosingQuestion): { value: string; label: string }[] | null {
  if (kind === 'yes_no') return YES_NO;
  if (kind === 'choice') return choices.map((value) => ({ value, label: value }));
  if (kind !== 'scale' || from === null || to === null) return null;
  return Array.from({ length: to - from + 1 }, (_, step) => `${from + step}`).map((value) => ({
    value,
    label: value,
  }));
}

const YES_NO = [
  { value: 'yes', label: 'Oui' },
  { value: 'no', label: 'Non' },
];

/** A kept answer in words. */
export function answerWords(questions: readonly ClosingQuestion[], key: string, value: string): string {
  const question = questions.find((one) => one.key === key);
  const offered = question && answersTo(question);
  return offered?.find((answer) => answer.value === value)?.label ?? value;
}

/** « 7 h 30 », « 45 min » */
export function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (whole === 0) return `${rest} min`;
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`;
}

/** What the certificate attests, in a sentence, and what it cannot count. */
export function certificateSentence({ from, to, meetings, minutes, withoutLength }: Certificate): string {
  const held = count(meetings, 'rencontre tenue', 'rencontres tenues');
  const attested = `${held} (${hours(minutes)}) du ${longDate(from)} au ${longDate(to)}.`;
  if (withoutLength === 0) return attested;
  const untold = count(withoutLength, 'rencontre');
  const theirs = withoutLength > 1 ? 'leur' : 'son';
  return `${attested} ${untold} sans durée notée : ${theirs} temps n’est pas compté.`;
}

/** A follow-up of the calendar: about whom and after how many months, as its key says (`mentor-6`). */
export function followUpOf({ key }: Pick<Due, 'key'>): { side: Side; months: number } | null {
  const [, side, months] = /^(mentor|mentee)-(\d+)$/.exec(key) ?? [];
  return side ? { side: side as Side, months: Number(months) } : null;
}

/** What was told at a follow-up, or nothing yet. */
export function toldAt({ afterwards }: Ending, { side, months }: { side: Side; months: number }) {
  return afterwards.followUps.find((one) => one.side === side && one.months === months) ?? null;
}

/** Whether that side agreed to hear from the team: null: nobody asked yet. */
export function agreedBy({ afterwards }: Ending, side: Side): boolean | null {
  return side === 'mentor' ? afterwards.mentorAlumni : afterwards.menteeAlumni;
}

/** The badge that counts now; one that was taken back may be given anew. */
export function validBadge({ badges }: Ending, side: Side): Badge | null {
  return badges.find((badge) => badge.side === side && !badge.revokedAt) ?? null;
}
