import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { type Account, hasPlace, type Plan } from './meeting.js';
import type { LogMeetingMutation } from './meetings.operations.js';

/** One account of one day, as the api takes it; the duo is added by the screen. */
export type MeetingInput = Omit<VariablesOf<typeof LogMeetingMutation>['input'], 'duoId'>;

/** A meeting told on the day it took place, as one most often tells it. */
export function newAccount(heldOn: string): MeetingInput {
  return { heldOn, status: 'held', mode: 'in_person', minutes: 60 };
}

/** What was planned, told: before its day it can only be called off. */
export function accountOfPlan({ plannedOn, mode, placeKind }: Plan, today: string): MeetingInput {
  if (plannedOn > today) return { heldOn: plannedOn, status: 'cancelled' };
  return { heldOn: plannedOn, status: 'missed', mode: mode ?? 'in_person', placeKind, minutes: 60 };
}

/** An account as it stands, to be put right. */
export function accountToCorrect(account: Account): MeetingInput {
  const { heldOn, status, absent, minutes, mode, placeKind, topics, mood, note } = account;
  return { heldOn, status, absent, minutes, mode, placeKind, topics: [...topics], mood, note };
}

/** What is sent: a meeting that did not take place has no length, and a place is where two people are together. */
export function tidyAccount(input: MeetingInput): MeetingInput {
  const { heldOn, status, absent, mode, placeKind, note } = input;
  if (status === 'held') {
    return { ...input, absent: null, placeKind: hasPlace(mode) ? placeKind : null };
  }
  const nothing = { minutes: null, mode: null, placeKind: null, topics: [], mood: null };
  return { heldOn, status, absent: absent ?? null, note: note ?? null, ...nothing };
}
