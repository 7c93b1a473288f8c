import { type CalendarDate, type Result, accept, addDays, refuse } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';

/** What should be otherwise in the next duo, and what a coordinator does about it before the next run. */
export const REMATCH_CHANGES = [
  'availability',
  'distance',
  'languages',
  'interests',
  'sector',
  'gender_wish',
  'rhythm',
  'expectations',
  'nothing',
] as const;
export type RematchChange = (typeof REMATCH_CHANGES)[number];

const CHANGES: Readonly<Record<RematchChange, { readonly label: string; readonly action: string }>> = {
  availability: {
    label: 'Les disponibilités',
    action: 'Mettre à jour ses créneaux avant la prochaine simulation.',
  },
  distance: { label: 'La distance', action: 'Revoir sa zone et s’il ou elle accepte la visio.' },
  languages: { label: 'Les langues communes', action: 'Compléter ses langues et leurs niveaux.' },
  interests: { label: 'Les centres d’intérêt', action: 'Reprendre ses centres d’intérêt avec lui ou elle.' },
  sector: { label: 'Le métier ou les études', action: 'Préciser son secteur et son objectif.' },
  gender_wish: { label: 'Le souhait d’un homme ou d’une femme', action: 'Noter son souhait dans sa fiche.' },
  rhythm: {
    label: 'Le rythme des rencontres',
    action: 'Redire le rythme du programme et vérifier qu’il convient.',
  },
  expectations: { label: 'Les attentes', action: 'Reprendre ses attentes lors d’un entretien.' },
  nothing: { label: 'Rien à changer', action: 'Laisser sa fiche telle quelle.' },
};

/** The changes in the order in which they are offered. */
export const REMATCH_OPTIONS = REMATCH_CHANGES.map((key) => ({ key, ...CHANGES[key] }));

/** Somebody of an ended duo who wants another one. */
export interface RematchInput {
  readonly side: 'mentor' | 'mentee';
  readonly changes: readonly RematchChange[];
  /** First day on which he or she may be matched again; the programme's cooling-off when null. */
  readonly from: CalendarDate | null;
}

export interface Rematch {
  readonly side: 'mentor' | 'mentee';
  readonly changes: readonly RematchChange[];
  readonly from: CalendarDate;
}

/** A longer time than this is no cooling-off: the person is put on hold instead. */
const LONGEST_DAYS = 366;

/**
 * Prepares another duo for one of two people whose duo is over. Until `from` matching leaves the person out; the pair
 * itself is never proposed again, which the matching rules see to.
 */
export function prepareRematch(
  rules: CalendarRules,
  duo: Pick<DuoLife, 'state' | 'closedOn'>,
  { side, changes, from }: RematchInput,
): Result<Rematch> {
  if (duo.state !== 'closed' || duo.closedOn === null) {
    const message = 'Ce duo est en cours : clôturez-le avant de préparer un autre duo.';
    return refuse('DUO_STILL_OPEN', message, 'duoId');
  }
  const first = from ?? addDays(duo.closedOn, rules.changes.coolingOffDays);
  if (first <= duo.closedOn) {
    return refuse('REMATCH_BEFORE_CLOSURE', 'Choisissez un jour après la fin du duo.', 'from');
  }
  if (first > addDays(duo.closedOn, LONGEST_DAYS)) {
    const message =
      'Ce délai dépasse un an : choisissez un jour plus proche, ou mettez la personne en attente.';
    return refuse('REMATCH_TOO_FAR', message, 'from');
  }
  const wanted = [...new Set(changes)].filter((change) => change !== 'nothing' || changes.length === 1);
  return accept({ side, changes: REMATCH_CHANGES.filter((change) => wanted.includes(change)), from: first });
}
