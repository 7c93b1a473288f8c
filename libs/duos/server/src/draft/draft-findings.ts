import { type CalendarRules, type DraftOutcome, outcomeUnder } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { DraftFinding } from '@tdu/programmes-server';
import type { DuoRecord } from '../life/duo-record.js';

/** Duos named beside a figure. */
const EXAMPLES = 5;

const FINDINGS = [
  ['worsens', 'DUOS_LATE', 'warning', 'deviendrait en retard', 'deviendraient en retard'],
  ['isOver', 'DUOS_OVER', 'warning', 'aurait dépassé son terme', 'auraient dépassé leur terme'],
  ['improves', 'DUOS_BETTER', 'information', 'ne serait plus en retard', 'ne seraient plus en retard'],
] as const satisfies readonly (readonly [keyof DraftOutcome, string, string, string, string])[];

/** How these duos would stand under other rules of time, counted; what touches none of them is left out. */
export async function draftFindings(
  duos: Iterable<DuoRecord> | AsyncIterable<DuoRecord>,
  calendar: CalendarRules,
  day: CalendarDate,
  ending = '.',
): Promise<DraftFinding[]> {
  const found = new Map<string, Id[]>(FINDINGS.map(([, code]) => [code, []]));
  for await (const { id, rules, life } of duos) {
    const outcome = outcomeUnder({ calendar: rules.calendar, life }, calendar, day);
    for (const [kind, code] of FINDINGS) if (outcome[kind]) found.get(code)!.push(id);
  }
  return FINDINGS.flatMap(([, code, gravity, one, several]) =>
    finding({ code, gravity }, found.get(code)!, [one, several], ` en passant à cette version${ending}`),
  );
}

/** One finding about so many duos, with the first of them; none about none. */
export function finding(
  what: Pick<DraftFinding, 'code' | 'gravity'>,
  ids: readonly Id[],
  [one, several]: readonly [one: string, several: string],
  ending: string,
): DraftFinding[] {
  if (ids.length === 0) return [];
  const subject = ids.length === 1 ? `1 duo ${one}` : `${ids.length} duos ${several}`;
  return [{ ...what, message: `${subject}${ending}`, count: ids.length, examples: ids.slice(0, EXAMPLES) }];
}
