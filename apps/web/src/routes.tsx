import { createBrowserRouter, Outlet } from 'react-router';
import { Allow } from './features/accounts/allow.js';
import { RequireSession } from './features/accounts/require-session.js';
import type { PermissionName } from './features/accounts/session.js';
import { SignInPage } from './features/accounts/sign-in.page.js';
import { UsersPage } from './features/accounts/users.page.js';
import { ApplyPage } from './features/applications/apply.page.js';
import { FormsPage } from './features/applications/forms/forms.page.js';
import { ResumePage } from './features/applications/resume.page.js';
import { DuoPage } from './features/duos/duo.page.js';
import { DuosPage } from './features/duos/duos.page.js';
import { ReportsPage } from './features/duos/safeguarding/reports.page.js';
import { ImpactPage } from './features/impact/impact.page.js';
import { MatchRunPage } from './features/matching/match-run.page.js';
import { MatchRunsPage } from './features/matching/match-runs.page.js';
import { ProposalsPage } from './features/matching/proposals.page.js';
import { DuplicatesPage } from './features/people/duplicates/duplicates.page.js';
import { PersonFilePage } from './features/people/file/person-file.page.js';
import { ImportPage } from './features/people/import.page.js';
import { ImportsPage } from './features/people/imports.page.js';
import { OriginsPage } from './features/people/origins/origins.page.js';
import { EnrolPage } from './features/people/search/enrol.page.js';
import { PeoplePage } from './features/people/search/people.page.js';
import { WaitingPage } from './features/people/waiting/waiting.page.js';
import { ProgrammeProvider } from './features/programmes/current-programme.js';
import { ProgrammePage } from './features/programmes/programme.page.js';
import { ProgrammesPage } from './features/programmes/programmes.page.js';
import { RemindersPage } from './features/reminders/reminders.page.js';
import { WorkPage } from './features/work/work.page.js';
import { HomePage } from './home/home.page.js';
import { NotFoundPage } from './home/not-found.page.js';
import { Shell } from './shared/layout/shell.js';

/** A screen behind a permission, inside a programme. */
function guarded(path: string, Screen: () => React.ReactNode, ...any: PermissionName[]) {
  return {
    path,
    element: (
      <Allow any={any}>
        <Screen />
      </Allow>
    ),
  };
}

const withProgramme = {
  element: (
    <ProgrammeProvider>
      <Outlet />
    </ProgrammeProvider>
  ),
  children: [
    guarded('a-faire', WorkPage, 'ReadDuos'),
    guarded('personnes', PeoplePage, 'ReadPeople'),
    guarded('personnes/formulaires', FormsPage, 'ManageSourcing'),
    guarded('personnes/inscrire', EnrolPage, 'ImportPeople'),
    guarded('personnes/attente', WaitingPage, 'ReadPeople'),
    guarded('personnes/origines', OriginsPage, 'ReadPeople'),
    guarded('personnes/:participationId', PersonFilePage, 'ReadPeople'),
    guarded('import', ImportsPage, 'ImportPeople'),
    guarded('doublons', DuplicatesPage, 'MergePeople'),
    guarded('appariement', MatchRunsPage, 'ReadMatch'),
    guarded('propositions', ProposalsPage, 'ReviewProposals'),
    guarded('duos', DuosPage, 'ReadDuos'),
    guarded('rappels', RemindersPage, 'ReadReminders'),
    guarded('impact', ImpactPage, 'ReadImpact'),
    guarded('programmes', ProgrammesPage, 'ManageProgrammes'),
    guarded('programmes/:id', ProgrammePage, 'ManageProgrammes'),
  ],
};

export const router = createBrowserRouter([
  { path: '/connexion', element: <SignInPage /> },
  { path: '/candidature/reprendre', element: <ResumePage /> },
  { path: '/candidature/:programmeId/:side', element: <ApplyPage /> },
  {
    element: <RequireSession />,
    children: [
      {
        element: <Shell />,
        children: [
          { index: true, element: <HomePage /> },
          withProgramme,
          guarded('comptes', UsersPage, 'ManageUsers'),
          guarded('import/:id', ImportPage, 'ImportPeople'),
          guarded('appariement/:id', MatchRunPage, 'ReadMatch'),
          guarded('duos/:id', DuoPage, 'ReadDuos', 'ReadOwnDuo'),
          guarded('signalements', ReportsPage, 'ReadDuos'),
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
