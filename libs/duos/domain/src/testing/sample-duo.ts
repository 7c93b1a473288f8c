import type { CalendarDate } from '@tdu/kernel';
import { loadPreset, readSection } from '@tdu/programmes-domain';
import { calendarSection } from '../calendar.section.js';
import { charterHash } from '../charter.js';
import { charterText, documentsSection } from '../documents.section.js';
import type { DuoLife } from '../duo-life.js';
import type { MeetingAccount } from '../meeting-account.js';
import { reviewsOf, termOf } from '../term.js';

/** Rules of the two presets, as the specs use them. */
export const monthly = presetRules('duos-de-demain');
export const weekly = presetRules('duo-for-a-job');

export function presetRules(key: string) {
  const preset = loadPreset(key)!;
  const calendar = readSection(preset, calendarSection);
  const { charter } = readSection(preset, documentsSection);
  return { calendar, charter, frenchHash: charterHash(charterText(charter, 'fr')) };
}

/** A duo formed on a day, nothing signed. */
export function formedDuo(formedOn: CalendarDate): DuoLife {
  return {
    state: 'charter',
    formedOn,
    startsOn: null,
    endsOn: null,
    closedOn: null,
    closureReason: null,
    closingTalkOn: null,
    signatures: [],
    pauses: [],
    extensions: [],
    plans: [],
    meetings: [],
    reviews: [],
  };
}

/** A duo that became active on a day, under the monthly preset unless told otherwise. */
export function activeDuo(startsOn: CalendarDate, more: Partial<DuoLife> = {}, rules = monthly): DuoLife {
  const { calendar } = rules;
  const life = { startsOn, endsOn: termOf(calendar, startsOn), reviews: reviewsOf(calendar, startsOn) };
  return { ...formedDuo(startsOn), state: 'active', ...life, ...more };
}

/** An account of a meeting held on a day. */
export function held(heldOn: CalendarDate, more: Partial<MeetingAccount> = {}): MeetingAccount {
  const empty = {
    absent: null,
    minutes: null,
    mode: null,
    placeKind: null,
    topics: [],
    mood: null,
    note: null,
  };
  return { heldOn, status: 'held', loggedBy: 'mentor', ...empty, ...more };
}
