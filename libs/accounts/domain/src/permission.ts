/**
 * What an operation may ask of its caller. Each GraphQL operation and HTTP route names one or several of
 * these (any of them is enough) or is public; there is no third way.
 */
export enum Permission {
  ImportPeople = 'ImportPeople',
  ReadPeople = 'ReadPeople',
  MergePeople = 'MergePeople',
  ManageSourcing = 'ManageSourcing',
  ReferPeople = 'ReferPeople',
  ManageProgrammes = 'ManageProgrammes',
  RunMatch = 'RunMatch',
  ReadMatch = 'ReadMatch',
  ReviewProposals = 'ReviewProposals',
  AnswerOwnProposal = 'AnswerOwnProposal',
  ReadDuos = 'ReadDuos',
  ReadOwnDuo = 'ReadOwnDuo',
  ManageDuos = 'ManageDuos',
  LogMeeting = 'LogMeeting',
  SignCharter = 'SignCharter',
  ContributeToDuo = 'ContributeToDuo',
  ReadReminders = 'ReadReminders',
  ReadImpact = 'ReadImpact',
  RecordMeasure = 'RecordMeasure',
  ExportImpact = 'ExportImpact',
  ManageUsers = 'ManageUsers',
  ReadOwnAccount = 'ReadOwnAccount',
}

/** Every permission, in the order of the enumeration. */
export const ALL_PERMISSIONS: readonly Permission[] = Object.values(Permission);
