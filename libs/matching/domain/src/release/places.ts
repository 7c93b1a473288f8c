import type { Coming, ReleaseScene } from './futures.js';
import type { ReleaseSettings } from './release-settings.js';

/** The highest score of a pair. */
const HIGHEST_SCORE = 1000;
/** The highest that the engine adds up. */
const HIGHEST_WORTH = 1023;

/** Free places of one mentor that are worth the same. */
export interface Place extends Coming {
  readonly waitedDays: number;
  readonly places: number;
  /** What a duo gains by ending the mentor's wait, in units of the engine. */
  readonly bonus: number;
}

/** Units of the engine in a point, so that the highest worth of a pair fits. */
export function unitsPerPoint({ firstDuoPoints, hastePoints }: ReleaseSettings): number {
  return HIGHEST_WORTH / (HIGHEST_SCORE + firstDuoPoints + hastePoints);
}

/**
 * The places of the mentors present, then of those to come. The first place of a mentor who accompanies nobody
 * stands apart: a duo there ends a wait, a further one does not. Those present have the same positions in every future.
 */
export function placesOf(
  { mentors: { present, recent } }: ReleaseScene,
  coming: readonly Coming[],
  settings: ReleaseSettings,
): Place[] {
  const bonus = settings.firstDuoPoints * unitsPerPoint(settings);
  const here = present.flatMap(({ waitedDays, places, accompanies }, index) =>
    accompanies
      ? [{ index, inDays: 0, waitedDays, places, bonus: 0 }]
      : split({ index, inDays: 0, waitedDays, places, bonus }),
  );
  const later = coming.flatMap((one) =>
    split({ ...one, waitedDays: 0, places: recent[one.index - present.length].places, bonus }),
  );
  return [...here, ...later];
}

function split(place: Place): Place[] {
  const { index, inDays, waitedDays, places, bonus } = place;
  if (places <= 1) return [place];
  return [
    { index, inDays, waitedDays, places: 1, bonus },
    { index, inDays, waitedDays, places: places - 1, bonus: 0 },
  ];
}
