import { longDate } from '../../../shared/format/dates.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { Tone } from '../../../shared/ui/tone.js';
import type { FollowReportMutation, SafeguardingReportsQuery } from './desk.operations.js';

export type Report = ResultOf<
  typeof SafeguardingReportsQuery
>['safeguardingReports']['edges'][number]['node'];
export type MatchStop = Report['stops'][number];
export type ReportState = Report['state'];
export type FollowUp = VariablesOf<typeof FollowReportMutation>;

export const REPORT_STATES: Readonly<Record<ReportState, { label: string; tone: Tone }>> = {
  received: { label: 'À lire', tone: 'warn' },
  followed: { label: 'Suivi', tone: 'accent' },
  closed: { label: 'Clos', tone: 'neutral' },
};

/** What may be decided next, the likeliest first; each in the words of who decides it. */
export function decisions(state: ReportState): { value: Exclude<ReportState, 'received'>; label: string }[] {
  const follow = { value: 'followed' as const, label: FOLLOW_LABELS[state] };
  const close = { value: 'closed' as const, label: 'Clore le signalement' };
  return state === 'closed' ? [follow] : [follow, close];
}

const FOLLOW_LABELS: Readonly<Record<ReportState, string>> = {
  received: 'Suivre la situation',
  followed: 'Continuer le suivi',
  closed: 'Reprendre le suivi',
};

/** A decision as the api takes it: a closed report has no day of review. */
export function followUp(reportId: string, state: FollowUp['state'], reviewOn: string): FollowUp {
  return { reportId, state, reviewOn: state === 'closed' ? null : reviewOn || null };
}

/** « Signalé par Nora Petit (mentor) le 3 mai 2026, dans son duo avec Hala Ahmadi » */
export function originSentence({ reportedBy, reportedOn, mentorName, menteeName }: Report): string {
  const [who, role, other] =
    reportedBy === 'mentor' ? [mentorName, 'mentor', menteeName] : [menteeName, 'mentoré·e', mentorName];
  return `Signalé par ${who} (${role}) le ${longDate(reportedOn)}, dans son duo avec ${other}.`;
}

/** « depuis le 3 mai 2026, à revoir le 3 juin 2026 » */
export function stopSentence({ since, reviewOn, liftedOn }: MatchStop): string {
  if (liftedOn) return `du ${longDate(since)} au ${longDate(liftedOn)}, levé`;
  return `depuis le ${longDate(since)}, à revoir le ${longDate(reviewOn)}`;
}
