import type { Duo } from '../duo.js';
import type { Life } from './decisions.js';

/** What the form of a decision is given. */
export interface DecisionProps {
  duo: Duo;
  life: Life;
  /** What was done, in words. */
  onTold: (text: string) => void;
  onBack: () => void;
}
