import type { Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import type { Ending, Side } from './ending.js';

/** The end of one duo, as one reads and writes it. */
export interface EndingPlace {
  readonly duo: Duo;
  readonly ending: Ending;
  /** For whom one may tell: oneself, or both for the team. */
  readonly sides: readonly Side[];
  readonly ofTeam: boolean;
}

/** What a part of the end is given. */
export interface EndingProps {
  readonly place: EndingPlace;
  readonly onSaid: (text: string | null) => void;
}

/** Who reads the end of a duo, and for whom he or she may tell. */
export function useEndingPlace(duo: Duo, ending: Ending): EndingPlace {
  const side = useMySide(duo);
  const sides: readonly Side[] = side === 'staff' ? ['mentor', 'mentee'] : side ? [side] : [];
  return { duo, ending, sides, ofTeam: side === 'staff' };
}

/** The name of one side. */
export function nameOf({ duo }: EndingPlace, side: Side): string {
  return duo[side].displayName;
}
