import { UNKNOWN_DEPARTMENT } from '@tdu/impact-domain';
import { DEPARTMENTS } from '@tdu/people-domain';

/** The name of a department by its official code. */
export function departmentName(code: string): string {
  if (code === UNKNOWN_DEPARTMENT) return 'Département inconnu';
  return DEPARTMENTS[code]?.[0] ?? code;
}
