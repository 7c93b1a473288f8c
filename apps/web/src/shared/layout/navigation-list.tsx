import { NavLink } from 'react-router';
import * as icons from '../ui/icons.js';
import type { Door } from './navigation.js';
import classes from './shell.module.css';

const ICONS: Record<Door['icon'], typeof icons.HomeIcon> = {
  home: icons.HomeIcon,
  work: icons.WorkIcon,
  person: icons.PersonIcon,
  import: icons.ImportIcon,
  merge: icons.MergeIcon,
  match: icons.MatchIcon,
  proposal: icons.ProposalIcon,
  duo: icons.DuoIcon,
  shield: icons.ShieldIcon,
  reminder: icons.BellIcon,
  impact: icons.ImpactIcon,
  programme: icons.ProgrammeIcon,
  account: icons.AccountIcon,
};

/** The doors of the menu; the one we are in is told by weight, ground and aria-current. */
export function NavigationList({ doors }: { doors: readonly Door[] }) {
  return (
    <nav aria-label="Navigation principale">
      <ul className={classes.doors}>
        {doors.map(({ to, label, icon }) => {
          const Icon = ICONS[icon];
          return (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className={classes.door}>
                <Icon />
                {label}
              </NavLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
