import {
  type CalendarDate,
  type Id,
  type Result,
  type Transitions,
  accept,
  addDays,
  frenchDate,
  refuse,
} from '@tdu/kernel';

/** What a confidential report is about; enough by itself, words are welcome. */
export const CONCERNS = [
  'behaviour',
  'violence',
  'harassment',
  'discrimination',
  'money',
  'danger',
  'other',
] as const;
export type Concern = (typeof CONCERNS)[number];

const LABELS: Readonly<Record<Concern, string>> = {
  behaviour: 'Un comportement qui me met mal à l’aise',
  violence: 'De la violence',
  harassment: 'Du harcèlement',
  discrimination: 'De la discrimination',
  money: 'De l’argent demandé ou prêté',
  danger: 'Quelqu’un est en danger',
  other: 'Autre chose',
};

/** The concerns in the order in which they are offered, with their French words. */
export const CONCERN_OPTIONS = CONCERNS.map((key) => ({ key, label: LABELS[key] }));

export const REPORT_STATES = ['received', 'followed', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A report is never thrown away; a closed one may be opened again. */
export const reportTransitions: Transitions<ReportState> = {
  received: ['followed', 'closed'],
  followed: ['closed'],
  closed: ['followed'],
};

const LONGEST_TEXT = 10_000;
/** A person is kept from being matched for at most so long before somebody looks again. */
const LONGEST_REVIEW_DAYS = 366;

/** Whether a report may be kept as written. */
export function checkReport(text: string | null): Result<undefined> {
  if (text === null || text.length <= LONGEST_TEXT) return accept(undefined);
  return refuse('TEXT_TOO_LONG', `Le texte dépasse ${LONGEST_TEXT} caractères : raccourcissez-le.`, 'text');
}

/** When a report or a stop is looked at again: a day to come, within a year. */
export function checkReviewDay(reviewOn: CalendarDate, today: CalendarDate): Result<undefined> {
  if (reviewOn < today) {
    return refuse('REVIEW_IN_PAST', 'Ce jour est passé : choisissez un jour à venir.', 'reviewOn');
  }
  const last = addDays(today, LONGEST_REVIEW_DAYS);
  if (reviewOn <= last) return accept(undefined);
  const message = `La situation se revoit au moins une fois par an : choisissez un jour jusqu’au ${frenchDate(last)}.`;
  return refuse('REVIEW_TOO_FAR', message, 'reviewOn');
}

/** Who is named for a programme, or, where the programme names nobody, for the association. */
export interface SafeguardingNaming {
  readonly programmeId: Id | null;
  readonly userId: Id;
}

/** A report that nobody has taken up, and who is to read it; nothing of what it says. */
export interface WaitingReport {
  readonly reportId: Id;
  readonly programmeId: Id;
  readonly reportedOn: CalendarDate;
  readonly readerId: Id;
}

/** The one user who reads the reports of a programme's duos; null while nobody is named. */
export function safeguardingPersonOf(namings: readonly SafeguardingNaming[], programmeId: Id): Id | null {
  const own = namings.find((naming) => naming.programmeId === programmeId);
  const common = namings.find((naming) => naming.programmeId === null);
  return (own ?? common)?.userId ?? null;
}
