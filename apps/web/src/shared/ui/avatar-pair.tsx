import { initials } from '../format/text.js';
import classes from './avatar-pair.module.css';

/** The hyphen of the name: two round marks joined by a stroke. Decoration; the names stand beside it. */
export function AvatarPair({ mentor, mentee }: { mentor: string; mentee: string }) {
  return (
    <span className={classes.pair} aria-hidden="true">
      <span className={classes.mentor}>{initials(mentor)}</span>
      <span className={classes.stroke} />
      <span className={classes.mentee}>{initials(mentee)}</span>
    </span>
  );
}
