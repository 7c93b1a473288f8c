import { ALL_PERMISSIONS, Permission } from './permission.js';

/** The parts people play in an association (glossary); one account may hold several. */
export const ROLES = ['coordinator', 'mentor', 'mentee', 'association_admin', 'referrer', 'funder'] as const;
export type Role = (typeof ROLES)[number];

const PARTICIPANT: readonly Permission[] = [
  Permission.AnswerOwnProposal,
  Permission.ReadOwnDuo,
  Permission.LogMeeting,
  Permission.SignCharter,
  Permission.ContributeToDuo,
  Permission.ReadOwnAccount,
];

/**
 * Who may do what. A funder sees aggregates only and a referrer the state of what the own organisation referred;
 * accounts are opened and closed by the administrator alone.
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  association_admin: ALL_PERMISSIONS,
  coordinator: ALL_PERMISSIONS.filter((permission) => permission !== Permission.ManageUsers),
  mentor: PARTICIPANT,
  mentee: PARTICIPANT,
  referrer: [Permission.ReferPeople, Permission.ReadOwnAccount],
  funder: [Permission.ReadImpact, Permission.ExportImpact, Permission.ReadOwnAccount],
};

/** Role names as the screens show them. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  coordinator: 'coordinateur·rice',
  mentor: 'mentor',
  mentee: 'mentoré·e',
  association_admin: 'administrateur·rice de l’association',
  referrer: 'prescripteur',
  funder: 'financeur',
};

/** Everything an account with these roles may do: the union over the roles. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
}

/** Whether a text is a known role: stored roles are read through this, so an unknown one grants nothing. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Roles that work for the association and see other people's data. */
export const STAFF_ROLES: readonly Role[] = ['coordinator', 'association_admin'];

/** Whether one of the roles is such a role. */
export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => STAFF_ROLES.includes(role));
}
