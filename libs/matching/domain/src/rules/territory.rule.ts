import { z } from 'zod';
import { BANDS, prepareBands } from '../territory/bands.js';
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
