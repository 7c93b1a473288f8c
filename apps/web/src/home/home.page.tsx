import { Navigate } from 'react-router';
import { useCan } from '../features/accounts/session.js';
import { ProgrammeProvider } from '../features/programmes/current-programme.js';
import { ReferralDesk } from '../features/referrals/referral-desk.js';
import { CoordinatorHome } from './coordinator-home.js';
import { OwnAccountHome } from './own-account-home.js';
import { ParticipantHome } from './participant-home.js';

/** The first screen, by what the account may do: coordinate, take part, read figures, refer people, or wait. */
export function HomePage() {
  const can = useCan();
  if (can('ReadPeople')) {
    return (
      <ProgrammeProvider>
        <CoordinatorHome />
      </ProgrammeProvider>
    );
  }
  if (can('ReadOwnDuo')) return <ParticipantHome />;
  if (can('ReadImpact')) return <Navigate to="/impact" replace />;
  if (can('ReferPeople')) {
    return (
      <ProgrammeProvider>
        <ReferralDesk />
      </ProgrammeProvider>
    );
  }
  return <OwnAccountHome />;
}
