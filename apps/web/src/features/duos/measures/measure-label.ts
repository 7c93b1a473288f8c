import type { Duo } from '../duo.js';
import type { MeasureLine } from './measures.js';

/** Most is measured about the mentee: only what is about the mentor says so. */
export function measureLabel({ mentor }: Pick<Duo, 'mentor'>, { label, side }: MeasureLine): string {
  return side === 'mentor' ? `${label} (${mentor.displayName})` : label;
}
