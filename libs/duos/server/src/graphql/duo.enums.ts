import { registerEnumType } from '@nestjs/graphql';
import {
  ACCOUNT_SIDES,
  CHARTER_SIGNERS,
  CLOSURE_REASON_KEYS,
  DUE_KINDS,
  DUO_STATES,
  LATENESS_STATES,
  MEETING_MODES,
  MEETING_STATUSES,
  MEETING_TOPICS,
  PLACE_KINDS,
  REVIEW_KINDS,
} from '@tdu/duos-domain';

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

function enumOf<K extends string>(name: string, keys: readonly K[], description: string): { [P in K]: P } {
  const values = Object.fromEntries(keys.map((key) => [key, key])) as { [P in K]: P };
  registerEnumType(values, { name, description });
  return values;
}
