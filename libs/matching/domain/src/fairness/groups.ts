import type { PoolMember } from '@tdu/people-domain';

/** By what fairness is looked at. The channel is measured here and shapes no score but a wished continuity. */
export const FAIRNESS_DIMENSIONS = ['gender', 'channel', 'language', 'department'] as const;
export type FairnessDimension = (typeof FAIRNESS_DIMENSIONS)[number];

/** Stands for those who did not tell; among languages, for those who speak French alone. */
export const NOT_TOLD = 'not-told';

/** All that tells the group of a person. */
export type Grouped = Pick<PoolMember, 'gender' | 'channel' | 'department' | 'languages'>;

/** The groups of a dimension that a person is in. */
export function groupKeys(member: Grouped, dimension: FairnessDimension): readonly string[] {
  switch (dimension) {
    case 'gender':
      return [member.gender === 'unknown' ? NOT_TOLD : member.gender];
    case 'channel':
      return [member.channel ?? NOT_TOLD];
    case 'department':
      return [member.department ?? NOT_TOLD];
    case 'language': {
      const languages = new Set(member.languages.map(({ language }) => language));
      return languages.size > 0 ? [...languages] : [NOT_TOLD];
    }
  }
}
