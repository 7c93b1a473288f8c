import {
  type CalendarDate,
  type Id,
  type Result,
  accept,
  addDays,
  daysBetween,
  frenchDate,
  refuse,
} from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { CompanionRole } from './companion-role.js';
import type { DueItem } from './due-calendar.js';
import type { DuoLife } from './duo-life.js';
import type { DuoPeople } from './policies.js';

/** Somebody who holds a third place of a duo for a while: a host, a French coach. */
export interface Companion {
  /** Key of the place in the programme's calendar. */
  readonly role: string;
  readonly participationId: Id;
  readonly startsOn: CalendarDate;
  /** Last day; null while it goes on. */
  readonly endsOn: CalendarDate | null;
}

/** Who should hold a place from a day on. */
export type CompanionInput = Pick<Companion, 'role' | 'participationId' | 'startsOn'>;

/** Who might: a volunteer of the programme, with what still keeps him or her from it. */
export interface CompanionCandidate {
  readonly personId: Id;
  readonly programmeId: Id;
  readonly role: 'mentor' | 'mentee';
  readonly admitted: boolean;
  /** French labels of the steps of admission that are open. */
  readonly stepsOpen: readonly string[];
}

type Rules = Pick<CalendarRules, 'companions'>;
type Life = Pick<DuoLife, 'state' | 'startsOn' | 'closedOn'>;

/** A place planned further ahead than this is a slip of the finger. */
const AHEAD_DAYS = 92;

/** The third place of that key; undefined when the programme has none. */
export function companionRole({ companions }: Rules, key: string): CompanionRole | undefined {
  return companions.find((role) => role.key === key);
}

/**
 * Gives a third place to somebody from a day on; whoever held it leaves it on the eve. The same person from the same
 * day again changes nothing.
 *
 * @returns every stay of the duo, or the refusal
 */
export function placeCompanion(
  rules: Rules,
  duo: Life,
  known: readonly Companion[],
  input: CompanionInput,
  today: CalendarDate,
): Result<readonly Companion[]> {
  const role = companionRole(rules, input.role);
  if (!role) return roleUnknown();
  const stays = known.filter((stay) => stay.role === input.role);
  const last = stays.at(-1);
  if (last && isSame(last, input)) return accept(known);
  const refusal = refuseDuo(duo) ?? refuseDay(duo, role, last, input.startsOn, today);
  if (refusal) return refusal;
  const eve = addDays(input.startsOn, -1);
  const before = known.map((stay) => (stay === last && staysOn(last, eve) ? { ...stay, endsOn: eve } : stay));
  return accept([...before, { ...input, endsOn: null }]);
}

/** Ends a stay without anyone to follow: `on` is its last day. Ending what has ended changes nothing. */
export function endCompanion(
  rules: Rules,
  known: readonly Companion[],
  role: string,
  on: CalendarDate,
): Result<readonly Companion[]> {
  const place = companionRole(rules, role);
  if (!place) return roleUnknown();
  const last = known.filter((stay) => stay.role === role).at(-1);
  if (!last || last.endsOn !== null) return accept(known);
  if (on < last.startsOn) {
    const message = `${place.label} depuis le ${frenchDate(last.startsOn)} : la fin ne peut pas être avant.`;
    return refuse('COMPANION_ENDS_BEFORE_START', message, 'on');
  }
  return accept(known.map((stay) => (stay === last ? { ...stay, endsOn: on } : stay)));
}

/** Whether somebody may hold a third place of a duo; each refusal says what to do instead. */
export function checkCompanion(
  duo: DuoPeople & { readonly programmeId: Id },
  candidate: CompanionCandidate | undefined,
): Result<CompanionCandidate> {
  const no = (code: string, message: string) => refuse(code, message, 'participationId');
  if (!candidate || candidate.programmeId !== duo.programmeId || candidate.role !== 'mentor') {
    return no(
      'COMPANION_UNKNOWN',
      'Cette personne n’est pas bénévole de ce programme : choisissez-en une qui l’est.',
    );
  }
  if ([duo.mentorPersonId, duo.menteePersonId].includes(candidate.personId)) {
    return no('COMPANION_IN_DUO', 'Cette personne est déjà du duo : choisissez quelqu’un d’autre.');
  }
  if (candidate.admitted && candidate.stepsOpen.length === 0) return accept(candidate);
  const open = candidate.stepsOpen.join(', ') || 'son admission';
  return no('COMPANION_NOT_ADMITTED', `Dossier incomplet : il manque ${open}. Complétez-le d’abord.`);
}

/** Nights spent somewhere before the morning of a day. */
export function nightsBefore(
  { startsOn, endsOn }: Omit<Companion, 'role' | 'participationId'>,
  day: CalendarDate,
): number {
  const leaves = endsOn === null || day <= endsOn ? day : addDays(endsOn, 1);
  return Math.max(0, daysBetween(startsOn, leaves));
}

/** From when and until when a place should pass on; null where it need not, or where nobody holds it. */
export function handoverOf(role: CompanionRole, stay: Companion | undefined) {
  if (!role.changeAfterWeeks || !stay || stay.endsOn !== null) return null;
  const { from, to } = role.changeAfterWeeks;
  return { from: addDays(stay.startsOn, 7 * from), until: addDays(stay.startsOn, 7 * to) };
}

/** When each third place that takes turns is to pass on, over the life of a duo: an item for each stay. */
export function handoversDue({ companions }: Rules, stays: readonly Companion[]): DueItem[] {
  return companions.flatMap((role) => {
    const weeks = role.changeAfterWeeks;
    if (!weeks) return [];
    return stays
      .filter((stay) => stay.role === role.key)
      .map(({ startsOn, endsOn }) => ({
        kind: 'handover' as const,
        key: `${role.key}-${startsOn}`,
        label: `${role.label} : passage de relais, à partir du ${frenchDate(addDays(startsOn, 7 * weeks.from))}`,
        dueOn: addDays(startsOn, 7 * weeks.to),
        done: endsOn !== null,
        who: 'staff' as const,
      }));
  });
}

function staysOn({ startsOn, endsOn }: Companion, day: CalendarDate): boolean {
  return startsOn <= day && (endsOn === null || day < endsOn);
}

function isSame(stay: Companion, { participationId, startsOn }: CompanionInput): boolean {
  return stay.participationId === participationId && stay.startsOn === startsOn;
}

function refuseDuo(duo: Life) {
  if (duo.state === 'active') return undefined;
  return duo.state === 'charter'
    ? refuse('DUO_NOT_STARTED', 'Ce duo n’a pas démarré : faites d’abord signer la charte.', 'duoId')
    : refuse('DUO_CLOSED', 'Ce duo est clos : plus personne ne peut s’y ajouter.', 'duoId');
}

function refuseDay(
  duo: Life,
  role: CompanionRole,
  last: Companion | undefined,
  day: CalendarDate,
  today: CalendarDate,
) {
  if (duo.startsOn !== null && day < duo.startsOn) {
    const message = `Le duo a démarré le ${frenchDate(duo.startsOn)} : donnez une date à partir de ce jour.`;
    return refuse('COMPANION_BEFORE_START', message, 'startsOn');
  }
  if (day > addDays(today, AHEAD_DAYS)) {
    return refuse('COMPANION_TOO_FAR', 'Cette date est à plus de trois mois : corrigez-la.', 'startsOn');
  }
  if (!last || day > (last.endsOn ?? last.startsOn)) return undefined;
  const message = `${role.label} déjà prévu·e à partir du ${frenchDate(last.startsOn)} : donnez une date plus tardive.`;
  return refuse('COMPANION_OVERLAPS', message, 'startsOn');
}

function roleUnknown(): Result<never> {
  const message = 'Ce programme n’a pas ce rôle : ajoutez-le à son calendrier, ou choisissez-en un autre.';
  return refuse('COMPANION_ROLE_UNKNOWN', message, 'role');
}
