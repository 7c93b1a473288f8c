import type { BalancePreview, MatchSnapshot, PoolNeeds } from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';

/** What is to be worked out on the people given. */
export type StudyQuestion =
  | { readonly kind: 'needs'; readonly terms: Omit<MatchSnapshot, 'pool'> }
  | {
      readonly kind: 'balance';
      readonly terms: Omit<MatchSnapshot, 'pool'>;
      readonly steps: readonly number[];
    };

export type StudyRequest =
  { readonly kind: 'people'; readonly members: readonly PoolMember[] } | StudyQuestion;

export type StudyReply =
  | { readonly kind: 'taken' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'needs'; readonly needs: PoolNeeds }
  | { readonly kind: 'balance'; readonly preview: BalancePreview };
