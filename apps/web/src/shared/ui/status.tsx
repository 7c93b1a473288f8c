import { CheckIcon, CrossIcon, DotIcon, RingIcon, WarningIcon } from './icons.js';
import classes from './status.module.css';
import { TONE_COLOURS, type Tone } from './tone.js';

const SHAPES = { neutral: RingIcon, accent: DotIcon, good: CheckIcon, warn: WarningIcon, bad: CrossIcon };

/** A state in a word, with a shape and a colour that both say the same. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  const { ink, ground, line } = TONE_COLOURS[tone];
  const Shape = SHAPES[tone];
  return (
    <span className={classes.status} style={{ color: ink, background: ground, borderColor: line }}>
      <Shape size={14} />
      {children}
    </span>
  );
}
