import { LATENESS_STATES, type Outlook, RISK_SIGNS, workRank } from '@tdu/duos-domain';
import { type CalendarDate, type Id, addDays, newId } from '@tdu/kernel';
import type { DuoRecord } from '../life/duo-record.js';
import type { OutlookRow } from './outlook.repository.js';

/** Rows are written so many days ahead at least: further ahead a fact will most likely have come first. */
const AHEAD_DAYS = 28;
/** Duos worked out together end on so many different days, so that no night has them all. */
const SPREAD_DAYS = 28;
/** The day written where rows hold as long as nothing more is told. */
const FOR_EVER: CalendarDate = '9999-12-31';

type Spans = Pick<Outlook, 'lateness' | 'risk' | 'work'>;
type Span = Spans['work'][number] | Spans['risk'][number] | Spans['lateness'][number];

/** What is kept of an outlook: the rows that begin within some weeks, and the last day for which they say it all. */
export function writtenOutlook(
  record: DuoRecord,
  { lateness, risk, work, validUntil }: Outlook,
  day: CalendarDate,
): { rows: OutlookRow[]; until: CalendarDate } {
  const horizon = addDays(day, AHEAD_DAYS + spreadOf(record.id));
  const soon = <T extends Span>(spans: readonly T[]) => spans.filter(({ from }) => from <= horizon);
  const near = { lateness: soon(lateness), risk: soon(risk), work: soon(work) };
  const isCut = [...lateness, ...risk, ...work].some(({ from }) => from > horizon);
  const valid = validUntil ?? FOR_EVER;
  return { rows: rowsOf(record, near), until: isCut && horizon < valid ? horizon : valid };
}

/** The same for the same duo; the last digits of an id are drawn, or counted. */
function spreadOf(id: Id): number {
  return Number.parseInt(id.slice(-6), 16) % SPREAD_DAYS;
}

/** Nobody asks how late a closed duo is. */
function rowsOf(record: DuoRecord, { lateness, risk, work }: Spans): OutlookRow[] {
  const row = () => ({ id: newId(), duo_id: record.id, programme_id: record.rules.programmeId });
  const open = record.life.state === 'closed' ? [] : lateness;
  return [
    ...open.map(({ state, since, from, until }): OutlookRow => {
      const rank = LATENESS_STATES.length - LATENESS_STATES.indexOf(state);
      const kept = { aspect: 'lateness', kind: state, rank, reason: null } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: since ?? from };
    }),
    ...risk.map(({ sign, label, since, from, until }): OutlookRow => {
      const kept = { aspect: 'risk', kind: sign, rank: RISK_SIGNS.indexOf(sign), reason: label } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: since };
    }),
    ...work.map(({ kind, reason, from, until, dueOn }): OutlookRow => {
      const kept = { aspect: 'work', kind, rank: workRank(kind), reason } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: dueOn };
    }),
  ];
}
