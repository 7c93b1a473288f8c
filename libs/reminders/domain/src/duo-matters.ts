import { type CharterSigner, type DuoSnapshot, missedRun, pauseOn, periods } from '@tdu/duos-domain';
import { type CalendarDate, type Id, addDays } from '@tdu/kernel';
import type { Matter, Party } from './matter.js';

/** What waits for somebody in one open duo on a day. `staff` are the users who may be told. */
export function duoMatters(duo: DuoSnapshot, staff: readonly Id[], today: CalendarDate): Matter[] {
  if (duo.life.state === 'closed') return [];
  const all = partiesOf(duo, staff);
  if (duo.life.state === 'charter') return charterMatter(duo, all);
  return [...meetingMatter(duo, all, today), ...reviewMatters(duo, all)];
}

function charterMatter(duo: DuoSnapshot, all: readonly Party[]): Matter[] {
  const waited = duo.missingSigners.map(roleOfSigner);
  const parties = all.filter(({ role }) => waited.includes(role));
  if (parties.length === 0) return [];
  return [{ ...about(duo), kind: 'charter_unsigned', since: duo.life.formedOn, parties }];
}

/**
 * A missing meeting, counted from the first day after the first of the periods missed in a row: it stays one matter
 * until the two meet, so that the rule's maximum holds however long they do not.
 */
function meetingMatter(duo: DuoSnapshot, parties: readonly Party[], today: CalendarDate): Matter[] {
  const { calendar, life } = duo;
  if (pauseOn(life, today) || (life.endsOn !== null && today > life.endsOn)) return [];
  const held = duo.heldDays.filter((day) => day <= today);
  const first = missedRun(periods(calendar.rhythm, life, today), held, today).at(-1);
  return first ? [{ ...about(duo), kind: 'meeting_overdue', since: addDays(first.endsOn, 1), parties }] : [];
}

function reviewMatters(duo: DuoSnapshot, parties: readonly Party[]): Matter[] {
  return duo.life.reviews
    .filter(({ doneOn }) => doneOn === null)
    .map(({ kind, dueOn }) => ({ ...about(duo), kind: 'review_due', review: kind, since: dueOn, parties }));
}

function about({ duoId, mentorPersonId, menteePersonId }: DuoSnapshot) {
  return { subjectType: 'duo', subjectId: duoId, mentorPersonId, menteePersonId } as const;
}

function partiesOf(duo: DuoSnapshot, staff: readonly Id[]): Party[] {
  return [
    { role: 'mentor', id: duo.mentorPersonId, kind: 'person' },
    { role: 'mentee', id: duo.menteePersonId, kind: 'person' },
    ...staff.map((id): Party => ({ role: 'coordinator', id, kind: 'user' })),
  ];
}

function roleOfSigner(signer: CharterSigner): Party['role'] {
  return signer === 'representative' ? 'coordinator' : signer;
}
