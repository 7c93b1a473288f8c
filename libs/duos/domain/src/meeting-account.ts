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

/** Who did not come, or called it off. */
export const ABSENTEES = ['mentor', 'mentee', 'both'] as const;
export type Absentee = (typeof ABSENTEES)[number];

/** How the teller left the meeting, in one tap. */
export const MOODS = ['good', 'fair', 'low'] as const;
export type Mood = (typeof MOODS)[number];

/** Whose account it is. Both sides may tell the same day differently; staff's account settles it. */
export const ACCOUNT_SIDES = ['mentor', 'mentee', 'staff'] as const;
export type AccountSide = (typeof ACCOUNT_SIDES)[number];

/** One side's account of one day. */
export interface MeetingAccount {
  readonly heldOn: CalendarDate;
  readonly status: MeetingStatus;
  /** Null when the two met, or when the teller does not say. */
  readonly absent: Absentee | null;
  readonly minutes: number | null;
  readonly mode: MeetingMode | null;
  readonly placeKind: PlaceKind | null;
  readonly topics: readonly MeetingTopic[];
  readonly mood: Mood | null;
  readonly note: string | null;
  readonly loggedBy: AccountSide;
}

/** What a day comes to when its accounts are read together. */
export interface MeetingDay {
  readonly day: CalendarDate;
  readonly status: MeetingStatus;
  /** The two people tell it differently; shown to staff only. */
  readonly disputed: boolean;
  /** In what the accounts of the two people differ; of what one of them left out, nothing is said. */
  readonly differences: readonly AccountField[];
}

/** What two people may tell differently about the same day. How each of them felt is nobody's contradiction. */
export const COMPARED_FIELDS = ['status', 'absent', 'minutes', 'mode', 'placeKind'] as const;
export type AccountField = (typeof COMPARED_FIELDS)[number];

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
  return [...days].map(([day, told]) => {
    const differences = differencesOf(told);
    return { day, status: settle(told), disputed: differences.length > 0, differences };
  });
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

/** Once staff have settled a day, its accounts no longer disagree. */
function differencesOf(told: readonly MeetingAccount[]): AccountField[] {
  const mentor = told.find(({ loggedBy }) => loggedBy === 'mentor');
  const mentee = told.find(({ loggedBy }) => loggedBy === 'mentee');
  const isSettled = told.some(({ loggedBy }) => loggedBy === 'staff');
  if (!mentor || !mentee || isSettled) return [];
  return COMPARED_FIELDS.filter(
    (field) => mentor[field] !== null && mentee[field] !== null && mentor[field] !== mentee[field],
  );
}
