import type { ReactNode } from 'react';

/** Line drawings of our own, 20 px, in the colour of the text; hidden from screen readers beside a word. */
function drawing(paths: ReactNode) {
  return function Icon({ size = 20 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {paths}
      </svg>
    );
  };
}

export const HomeIcon = drawing(<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z" />);
export const WorkIcon = drawing(
  <path d="M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M12 7h8m-8 6h8m-8 6h8" />,
);
export const PersonIcon = drawing(
  <>
    <rect x="4" y="4" width="16" height="16" rx="2" />
    <circle cx="12" cy="10" r="2.5" />
    <path d="M7.5 17c.6-2.2 2.2-3.2 4.5-3.2s3.9 1 4.5 3.2" />
  </>,
);
export const ImportIcon = drawing(
  <path d="M12 15V4m0 0L8 8m4-4 4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4" />,
);
export const MergeIcon = drawing(<path d="M5 4v4c0 3 7 3 7 8v4M19 4v4c0 3-7 3-7 8" />);
export const MatchIcon = drawing(
  <>
    <circle cx="6" cy="12" r="3" />
    <circle cx="18" cy="12" r="3" />
    <path d="M9 12h6" />
  </>,
);
export const ProposalIcon = drawing(<path d="M4 6h16v10H9l-5 4z" />);
export const DuoIcon = drawing(
  <>
    <circle cx="8.5" cy="8" r="3" />
    <circle cx="16" cy="9.5" r="2.5" />
    <path d="M3 19c.5-3.5 2.5-5 5.5-5s5 1.5 5.5 5M15 14.5c3 0 5 1.3 5.5 4.5" />
  </>,
);
export const BellIcon = drawing(<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4" />);
export const ImpactIcon = drawing(<path d="M4 20V4m0 16h16M8 16v-4m4 4V8m4 8v-6" />);
export const ProgrammeIcon = drawing(<path d="M5 4h10l4 4v12H5zM9 11h6m-6 4h6" />);
export const AccountIcon = drawing(
  <>
    <circle cx="12" cy="8" r="3.5" />
    <path d="M5 20c.6-4 3-6 7-6s6.4 2 7 6" />
  </>,
);
export const ShieldIcon = drawing(<path d="M12 3.5 5 6v5.5c0 4.2 2.8 7.3 7 9 4.2-1.7 7-4.8 7-9V6z" />);
export const CheckIcon = drawing(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const CrossIcon = drawing(<path d="M6 6l12 12M18 6 6 18" />);
export const WarningIcon = drawing(<path d="M12 4 2.8 19.5h18.4zM12 10v4.5m0 2.6v.1" />);
export const InfoIcon = drawing(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5m0-8.6v.1" />
  </>,
);
export const ClockIcon = drawing(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5l3.5 2" />
  </>,
);
export const RingIcon = drawing(<circle cx="12" cy="12" r="6" />);
export const DotIcon = drawing(<circle cx="12" cy="12" r="4" fill="currentColor" />);
export const DownloadIcon = drawing(<path d="M12 4v11m0 0 4-4m-4 4-4-4M4 19h16" />);
export const ArrowIcon = drawing(<path d="M5 12h14m0 0-5-5m5 5-5 5" />);
export const MenuIcon = drawing(<path d="M4 7h16M4 12h16M4 17h16" />);
export const MailIcon = drawing(<path d="M4 6h16v12H4zm0 1 8 6 8-6" />);
export const PenIcon = drawing(<path d="m5 19 1-4L16 5l3 3L9 18z" />);
