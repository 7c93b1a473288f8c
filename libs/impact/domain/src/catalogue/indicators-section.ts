import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';
import { ACHIEVEMENTS } from './achievement.js';
import { indicatorOf } from './catalogue.js';
import { INDICATORS_WORDS } from './indicators.words.js';
import { MOMENTS } from './moment.js';

/** Fewer people than this in a group and its figure could be told apart: a programme may ask for more, not for less. */
export const SMALLEST_GROUP = 5;

const measured = z
  .object({
    indicator: z.string().refine((key) => indicatorOf(key) !== undefined, 'indicateur absent du catalogue'),
    moments: z.array(z.enum(MOMENTS)),
  })
  .refine(
    ({ indicator, moments }) => (indicatorOf(indicator)?.kind === 'computed') === (moments.length === 0),
    'un indicateur mesuré a au moins un moment, un indicateur calculé aucun',
  );

/** The `indicators` section of a programme: what it measures and when, what it counts, whom it protects. */
export const indicatorsSchema = z.object({
  measured: z.array(measured).refine(eachOnce, 'un indicateur est cité deux fois'),
  achieved: z.enum(ACHIEVEMENTS),
  smallestGroup: z.int().min(SMALLEST_GROUP).max(50),
  /** Where the programme has no review at the start, the first measures are taken within so many days of it. */
  startWithinDays: z.int().min(0).max(365).default(30),
});

export type IndicatorsSettings = z.infer<typeof indicatorsSchema>;

export const indicatorsSection = defineSection(
  'indicators',
  indicatorsSchema,
  ({ measured: lines }) => ({ indicators: lines.length }),
  INDICATORS_WORDS,
  indicatorsSchema.strict(),
);

function eachOnce(lines: { indicator: string }[]): boolean {
  return new Set(lines.map(({ indicator }) => indicator)).size === lines.length;
}
