import type { CalendarDate } from '@tdu/kernel';

export const MEETING_STATUSES = ['held', 'missed', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export const MEETING_MODES = ['in_person', 'video', 'phone'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** Kinds of place, never an address: public ones first, as the charter asks. */
export const PLACE_KINDS = [
  'cafe',
  'library',
  'association',
  'outdoors',
  'culture',
  'workplace',
  'home',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const MEETING_TOPICS = [
  'everyday_life',
  'employment',
  'training',
  'french',
  'paperwork',
  'housing',
  'culture',
  'social_ties',
  'other',
] as const;
export type MeetingTopic = (typeof MEETING_TOPICS)[number];

/** Whose account it is. Both sides may tell the same day differently; staff's account settles it. */
export const ACCOUNT_SIDES = ['mentor', 'mentee', 'staff'] as const;
export type AccountSide = (typeof ACCOUNT_SIDES)[number];

/** One side's account of one day. */
export interface MeetingAccount {
  readonly heldOn: CalendarDate;
  readonly status: MeetingStatus;
  readonly minutes: number | null;
  readonly mode: MeetingMode | null;
  readonly placeKind: PlaceKind | null;
  readonly topics: readonly MeetingTopic[];
  readonly note: string | null;
  readonly loggedBy: AccountSide;
}

/** What a day comes to when its accounts are read together. */
export interface MeetingDay {
  readonly day: CalendarDate;
  readonly status: MeetingStatus;
  /** The two people tell it differently; shown to staff only. */
  readonly disputed: boolean;
}

const byDay = (a: MeetingAccount, b: MeetingAccount) =>
  a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0;

/**
 * One entry a day, oldest first: two accounts of one day are one meeting. Staff's account settles the day;
 * otherwise one person who says "held" is believed.
 */
export function meetingDays(accounts: readonly MeetingAccount[]): MeetingDay[] {
  const days = new Map<CalendarDate, MeetingAccount[]>();
  for (const account of [...accounts].sort(byDay)) {
    days.set(account.heldOn, [...(days.get(account.heldOn) ?? []), account]);
  }
  return [...days].map(([day, told]) => ({ day, status: settle(told), disputed: isDisputed(told) }));
}

/** The days on which the two really met, oldest first. */
export function heldDays(accounts: readonly MeetingAccount[]): CalendarDate[] {
  return meetingDays(accounts)
    .filter(({ status }) => status === 'held')
    .map(({ day }) => day);
}

function settle(told: readonly MeetingAccount[]): MeetingStatus {
  const staff = told.find(({ loggedBy }) => loggedBy === 'staff');
  if (staff) return staff.status;
  return told.some(({ status }) => status === 'held') ? 'held' : told[0].status;
}

function isDisputed(told: readonly MeetingAccount[]): boolean {
  const people = told.filter(({ loggedBy }) => loggedBy !== 'staff');
  return new Set(people.map(({ status }) => status)).size > 1;
}
