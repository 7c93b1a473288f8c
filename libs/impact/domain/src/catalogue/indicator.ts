import type { Dimension } from './dimension.js';
import type { IndicatorKind } from './kind.js';

/** One line of the catalogue: what is measured, about whom, and how. */
export interface Indicator {
  /** Stable key, as programmes and measures name it. */
  readonly key: string;
  readonly dimension: Dimension;
  readonly kind: IndicatorKind;
  /** As on screen and in exports, in French. */
  readonly label: string;
  /** About which people it is measured; a computed one is about nobody. */
  readonly about: readonly ('mentor' | 'mentee')[];
}
