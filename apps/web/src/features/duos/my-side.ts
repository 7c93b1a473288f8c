import { useCan, useSignedIn } from '../accounts/session.js';
import type { DuoLine } from './duo.js';

export type DuoSide = 'mentor' | 'mentee' | 'staff';
export type DuoPeople = Pick<DuoLine, 'mentor' | 'mentee'>;

/** On whose behalf one writes in this duo: one of the two, even where one is also of the team; null: one only reads. */
export function useMySide({ mentor, mentee }: DuoPeople): DuoSide | null {
  const can = useCan();
  const { personId } = useSignedIn();
  if (personId === mentor.id) return 'mentor';
  if (personId === mentee.id) return 'mentee';
  return can('ManageDuos') ? 'staff' : null;
}
