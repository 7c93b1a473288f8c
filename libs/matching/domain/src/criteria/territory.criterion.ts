import { z } from 'zod';
import { BANDS, type Band, bandBetween, groupingOf, prepareBands } from '../territory/bands.js';
import { localize } from '../words/localized.js';
import { bandWord } from '../words/terms.js';
import {
  type CriterionSettings,
  FULL,
  type Seen,
  UNKNOWN,
  commonSettings,
  defineCriterion,
} from './criterion.js';

const bandShare = z.int().min(0).max(FULL);
type Shares = Readonly<Record<Exclude<Band, 'intercommunality'>, number>> & {
  readonly intercommunality?: number;
};

/** Programmes may leave out neighbouring communes: they then earn what their department earns. */
const bandShares = z
  .strictObject({
    commune: bandShare,
    intercommunality: bandShare.optional(),
    department: bandShare,
    neighbour: bandShare,
    region: bandShare,
    'neighbouring-region': bandShare,
    elsewhere: bandShare,
  })
  .refine((bands) => descending(sharesOf(bands)), { error: 'les points doivent décroître avec la distance' });

const settings = z.strictObject({
  criterion: z.literal('territory'),
  ...commonSettings,
  /** What each distance earns, in thousandths; a farther one never more than a nearer one. */
  bands: bandShares,
  /** What a pair earns at least, in thousandths, when both accept video, however far apart. */
  video: bandShare.optional(),
});
type Settings = z.infer<typeof settings> & CriterionSettings;
type Field = 'communeCode' | 'department' | 'video';

/** How far apart the two live, by commune, grouping of communes, department and region. */
export const territory = defineCriterion<Settings, Field>({
  key: 'territory',
  label: { fr: 'Territoire', en: 'Territory' },
  reads: ['communeCode', 'department', 'video'],
  settings,
  symmetric: 'always',
  commonGround: true,
  prepare(mentors, mentees, { bands, video }) {
    const bandOf = prepareBands(mentors, mentees);
    const shares = sharesOf(bands);
    const inPerson = (m: number, e: number): number => {
      const band = bandOf(m, e);
      return band < 0 ? UNKNOWN : shares[band];
    };
    if (!video) return inPerson;
    const [left, right] = [mentors, mentees].map((side) => Uint8Array.from(side, (one) => Number(one.video)));
    return (m, e) => (left[m] & right[e] ? Math.max(video, inPerson(m, e)) : inPerson(m, e));
  },
  columns({ bands, video = 0 }) {
    const [commune, intercommunality] = sharesOf(bands);
    // Where video earns more than a neighbouring commune, nearness alone no longer decides.
    if (video > intercommunality) return undefined;
    return {
      kind: 'faces',
      face: ({ department, video: accepted }) => `${department} ${video > 0 && accepted}`,
      example: (person) => ({ ...person, communeCode: null }),
      places: [
        { of: ({ communeCode }) => communeCode, fit: commune },
        { of: groupingOf, fit: intercommunality },
      ],
    };
  },
  describe: (mentor, mentee, rule) => ({
    band: bandBetween(mentor, mentee) ?? null,
    video: videoCounts(mentor, mentee, rule) ? 1 : 0,
  }),
  // A commune, and that someone accepts video, were not asked: who agreed to tell a department told no more.
  shared: ({ band }) => ({ band: AROUND.includes(band as Band) ? 'around' : band, video: 0 }),
  sentence: ({ band, video }) =>
    localize((reader) => {
      const { notTold, around, byVideo } = words[reader];
      if (band === 'around') return around;
      const place = band === null ? notTold : bandWord(band as Band, reader);
      return video ? `${place}, ${byVideo}` : place;
    }),
});

function sharesOf(bands: Shares): number[] {
  return BANDS.map((band) => bands[band] ?? bands.department);
}

function descending(shares: readonly number[]): boolean {
  return shares.every((share, i) => i === 0 || share <= shares[i - 1]);
}

/** Whether it is video, accepted by both, that earns the points. */
function videoCounts(mentor: Seen<Field>, mentee: Seen<Field>, { bands, video }: Settings): boolean {
  if (!video || !mentor.video || !mentee.video) return false;
  const band = bandBetween(mentor, mentee);
  return band === undefined || video > sharesOf(bands)[BANDS.indexOf(band)];
}

/** Told alike, for a grouping of communes may lie across departments. */
const AROUND: readonly Band[] = ['commune', 'intercommunality', 'department', 'neighbour'];

const words = {
  fr: {
    notTold: 'lieu de vie non renseigné',
    around: 'même département ou départements voisins',
    byVideo: 'visio acceptée par les deux',
  },
  en: {
    notTold: 'place not told',
    around: 'same or neighbouring departments',
    byVideo: 'video accepted by both',
  },
};
