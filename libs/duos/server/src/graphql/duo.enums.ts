import { registerEnumType } from '@nestjs/graphql';
import {
  ABSENTEES,
  ACCOUNT_SIDES,
  CHARTER_SIGNERS,
  CLOSURE_REASON_KEYS,
  DUE_KINDS,
  DUE_PARTIES,
  DUE_STATES,
  DUO_STATES,
  LATENESS_STATES,
  MEETING_MODES,
  MEETING_STATUSES,
  MEETING_TOPICS,
  MOODS,
  PAUSE_REASON_OPTIONS,
  PLACE_KINDS,
  REVIEW_KINDS,
  RISK_SIGNS,
} from '@tdu/duos-domain';
import { DUO_ORDERS } from '../duos.repository.js';

/** The words of the domain as GraphQL enums: the same words. */
export const DuoStateEnum = enumOf('DuoState', DUO_STATES, 'What a duo is today');
export const LatenessStateEnum = enumOf('LatenessState', LATENESS_STATES, 'Against the agreed rhythm');
export const CharterSignerEnum = enumOf('CharterSigner', CHARTER_SIGNERS, 'Who signs a charter');
export const ClosureReasonEnum = enumOf('ClosureReason', CLOSURE_REASON_KEYS, 'Why a duo ends');
export const MeetingStatusEnum = enumOf('MeetingStatus', MEETING_STATUSES, 'Whether the two met');
export const MeetingModeEnum = enumOf('MeetingMode', MEETING_MODES, 'How the two met');
export const PlaceKindEnum = enumOf('PlaceKind', PLACE_KINDS, 'A kind of place, never an address');
export const MeetingTopicEnum = enumOf('MeetingTopic', MEETING_TOPICS, 'What a meeting was about');
export const AccountSideEnum = enumOf('AccountSide', ACCOUNT_SIDES, 'Who tells');
export const ReviewKindEnum = enumOf('ReviewKind', REVIEW_KINDS, 'A review of a duo');
export const DueKindEnum = enumOf('DueKind', DUE_KINDS, 'What a calendar holds');
export const DueStateEnum = enumOf('DueState', DUE_STATES, 'How an item of a calendar stands');
export const DuePartyEnum = enumOf('DueParty', DUE_PARTIES, 'Whose turn it is');
export const AbsenteeEnum = enumOf('Absentee', ABSENTEES, 'Who did not come, or called it off');
export const MoodEnum = enumOf('MeetingMood', MOODS, 'How the teller left the meeting');
export const RiskSignEnum = enumOf('RiskSign', RISK_SIGNS, 'Why somebody should look at a duo');
export const DuoOrderEnum = enumOf('DuoOrder', DUO_ORDERS, 'What a list of duos is ordered by');
export const PauseReasonEnum = enumOf(
  'PauseReason',
  PAUSE_REASON_OPTIONS.map(({ key }) => key),
  'Why a duo pauses',
);

/** A list of words as an enum whose values are the words. */
export function enumOf<K extends string>(
  name: string,
  keys: readonly K[],
  description: string,
): { [P in K]: P } {
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P };
  registerEnumType(values, { name, description });
  return values;
}
