import { number } from '../../shared/format/text.js';
import { TONE_COLOURS, type Tone } from '../../shared/ui/tone.js';
import classes from './verdict-count.module.css';

/** How many lines got one verdict. */
export function VerdictCount({ value, label, tone }: { value: number; label: string; tone: Tone }) {
  const { ink, ground, line } = TONE_COLOURS[value > 0 ? tone : 'neutral'];
  return (
    <div className={classes.card} style={{ color: ink, background: ground, borderColor: line }}>
      <span className={classes.value}>{number(value)}</span>
      <span>{label}</span>
    </div>
  );
}
