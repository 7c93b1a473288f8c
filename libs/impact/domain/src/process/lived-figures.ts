import { indicatorOf } from '../catalogue/catalogue.js';
import type { IndicatorsSettings } from '../catalogue/indicators-section.js';

/** What was lived in the duos of a programme until a day. */
export interface Lived {
  /** Minutes of the meetings held; a day told by both sides counts once, at the longer of the two. */
  readonly minutes: number;
  /** Nights spent at hosts. */
  readonly nights: number;
  /** Different people who hosted. */
  readonly hosts: number;
}

/** A figure that a programme says it counts. */
export interface LivedFigure {
  readonly indicator: string;
  /** In French. */
  readonly label: string;
  /** Whole hours, nights or people; null when it is about too few people to be shown. */
  readonly value: number | null;
}

const VALUES: Readonly<Record<string, (lived: Lived, smallest: number) => number | null>> = {
  meeting_hours: ({ minutes }) => Math.floor(minutes / 60),
  nights: ({ nights }) => nights,
  hosts: ({ hosts }, smallest) => (hosts > 0 && hosts < smallest ? null : hosts),
};

/** Those of the figures that the programme lists among its indicators, in its order. */
export function livedFigures(
  { measured }: Pick<IndicatorsSettings, 'measured'>,
  lived: Lived,
  smallest: number,
): LivedFigure[] {
  return measured
    .filter(({ indicator }) => indicator in VALUES)
    .map(({ indicator }) => ({
      indicator,
      label: indicatorOf(indicator)!.label,
      value: VALUES[indicator](lived, smallest),
    }));
}
