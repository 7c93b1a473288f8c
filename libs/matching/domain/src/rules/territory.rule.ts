import type { PoolMember } from '@tdu/people-domain';
import { z } from 'zod';
import { BANDS, departmentsWithin, groupingOf, prepareBands } from '../territory/bands.js';
import { commonRule, definePairRule } from './rule.js';

const settings = z.strictObject({
  rule: z.literal('territory'),
  ...commonRule,
  /** The farthest distance at which the two can meet in person. */
  within: z.enum(BANDS),
  /** Whether video, accepted by both, makes up for the distance. */
  orVideo: z.boolean(),
});

/** Two people who can neither meet nor see each other by video make no duo. */
export const territory = definePairRule<z.infer<typeof settings>>({
  key: 'territory',
  label: { fr: 'Proximité ou visio acceptée par les deux', en: 'Near enough, or video accepted by both' },
  settings,
  keys({ within, orVideo }) {
    const reach = BANDS.indexOf(within);
    const placesOf = (person: PoolMember, department: readonly string[]) => [
      ...(orVideo && person.video ? ['video'] : []),
      ...(person.communeCode === null ? [] : [`commune ${person.communeCode}`]),
      ...(reach > 0 && groupingOf(person) !== null ? [`grouping ${groupingOf(person)}`] : []),
      ...department.map((code) => `department ${code}`),
    ];
    return {
      kind: 'share',
      mentor: (person) => placesOf(person, person.department === null ? [] : [person.department]),
      mentee: (person) => placesOf(person, departmentsWithin(person.department, within)),
    };
  },
  prepare(mentors, mentees, { within, orVideo }) {
    const farthest = BANDS.indexOf(within);
    const bandOf = prepareBands(mentors, mentees);
    const [left, right] = [mentors, mentees].map((side) =>
      Uint8Array.from(side, (one) => Number(orVideo && one.video)),
    );
    return (m, e) => {
      if (left[m] & right[e]) return false;
      const band = bandOf(m, e);
      return band < 0 || band > farthest;
    };
  },
});
