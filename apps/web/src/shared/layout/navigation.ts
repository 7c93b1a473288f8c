import type { PermissionName } from '../../features/accounts/session.js';

/** One door of the menu; shown to whoever holds one of its permissions. */
export interface Door {
  readonly to: string;
  readonly label: string;
  readonly icon:
    | 'home'
    | 'work'
    | 'person'
    | 'import'
    | 'merge'
    | 'match'
    | 'proposal'
    | 'duo'
    | 'shield'
    | 'reminder'
    | 'impact'
    | 'programme'
    | 'account';
  readonly any: readonly PermissionName[];
  /** For the named person alone, whatever else somebody may do. */
  readonly isConfidential?: true;
}

/** In the order of the work: people come in, are matched, are followed, and it is shown what changed. */
export const DOORS: readonly Door[] = [
  { to: '/', label: 'Accueil', icon: 'home', any: ['ReadPeople', 'AnswerOwnProposal', 'ReadOwnDuo'] },
  { to: '/a-faire', label: 'À faire', icon: 'work', any: ['ReadDuos'] },
  { to: '/personnes', label: 'Personnes', icon: 'person', any: ['ReadPeople'] },
  { to: '/import', label: 'Imports', icon: 'import', any: ['ImportPeople'] },
  { to: '/doublons', label: 'Doublons', icon: 'merge', any: ['MergePeople'] },
  { to: '/appariement', label: 'Appariement', icon: 'match', any: ['ReadMatch'] },
  { to: '/propositions', label: 'Propositions', icon: 'proposal', any: ['ReviewProposals'] },
  { to: '/duos', label: 'Duos', icon: 'duo', any: ['ReadDuos'] },
  { to: '/signalements', label: 'Signalements', icon: 'shield', any: ['ReadDuos'], isConfidential: true },
  { to: '/rappels', label: 'Rappels', icon: 'reminder', any: ['ReadReminders'] },
  { to: '/impact', label: 'Impact', icon: 'impact', any: ['ReadImpact'] },
  { to: '/programmes', label: 'Programmes', icon: 'programme', any: ['ManageProgrammes'] },
  { to: '/comptes', label: 'Comptes', icon: 'account', any: ['ManageUsers'] },
];

/** The doors that these permissions open; the confidential one for whoever reads the reports. */
export function doorsFor(permissions: readonly PermissionName[], readsReports: boolean): readonly Door[] {
  return DOORS.filter(
    ({ any, isConfidential }) =>
      any.some((permission) => permissions.includes(permission)) && (!isConfidential || readsReports),
  );
}
