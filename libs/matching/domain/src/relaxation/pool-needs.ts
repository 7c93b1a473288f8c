import type { Id } from '@tdu/kernel';
import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { firstPersonBlock, personRules } from '../rules/prepare-rules.js';
import { sidesOf } from '../run/sides.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { placesLeft } from '../rules/capacity.rule.js';
import { type RecruitBrief, recruitBriefs } from './recruit-briefs.js';
import { type Relaxation, prepareRelaxations } from './relaxations.js';

/** Someone whom no rule lets match, with the smallest sets of steps that would change it. */
export interface BlockedPerson {
  readonly participationId: Id;
  readonly role: ParticipantRole;
  /** The first of all minimal sets, smallest first. */
  readonly sets: readonly Relaxation[];
  /** How many minimal sets there are in all. */
  readonly setCount: number;
}

/** What one side of a pool lacks. */
export interface SideNeeds {
  /** People with a free place and no duo in the optimum. */
  readonly waiting: number;
  /** Of them, those for whom nobody is possible, the longest registered first. */
  readonly blocked: readonly BlockedPerson[];
  /** Of them, those for whom someone is possible, but whose place went to others. */
  readonly crowded: number;
  /** Whom to recruit on the other side for all who wait with a complete file, most useful first. */
  readonly briefs: readonly RecruitBrief[];
}

/** Why nobody, over a whole pool, and whom to recruit. Plain JSON. */
export interface PoolNeeds {
  readonly mentees: SideNeeds;
  readonly mentors: SideNeeds;
}

/** Sets kept of each person: beyond them a coordinator reads no more. All are counted. */
const MOST_SETS = 8;

export type NeedsProgress = (done: number, all: number) => void;

/**
 * Answers "why nobody?" for everyone without a duo and says whom to recruit. `placed` are the participations with a
 * pair in the optimum. One pass over the other side for each blocked person; who is not blocked costs a few looks.
 */
export function poolNeeds(
  snapshot: MatchSnapshot,
  placed: ReadonlySet<Id>,
  progress: NeedsProgress = () => {},
): PoolNeeds {
  const { mentors, mentees } = sidesOf(snapshot);
  const waiting = [mentees, mentors].map(({ members }) => members.filter((one) => waits(one, placed)));
  const all = waiting[0].length + waiting[1].length;
  return {
    mentees: sideNeeds(waiting[0], mentors.members, snapshot, (done) => progress(done, all)),
    mentors: sideNeeds(waiting[1], mentees.members, snapshot, (done) =>
      progress(waiting[0].length + done, all),
    ),
  };
}

function waits(person: PoolMember, placed: ReadonlySet<Id>): boolean {
  return placesLeft(person) > 0 && !placed.has(person.participationId);
}

function sideNeeds(
  side: readonly PoolMember[],
  others: readonly PoolMember[],
  snapshot: MatchSnapshot,
  progress: (done: number) => void,
): SideNeeds {
  const waiting = [...side].sort((a, b) => (a.registeredOn < b.registeredOn ? -1 : 1));
  const relaxationsOf = prepareRelaxations(waiting, others, snapshot);
  const blocked = waiting.flatMap((person, index) => {
    if (index % 64 === 0) progress(index);
    const { possible, sets } = relaxationsOf(index);
    const { participationId, role } = person;
    return possible ? [] : [{ participationId, role, sets: sets.slice(0, MOST_SETS), setCount: sets.length }];
  });
  return {
    waiting: waiting.length,
    blocked,
    crowded: waiting.length - blocked.length,
    briefs: recruitBriefs(readyOnes(waiting, snapshot), snapshot.settings.rules),
  };
}

/** Recruiting helps only those whose own file lets them match. */
function readyOnes(people: readonly PoolMember[], { settings, runOn }: MatchSnapshot): PoolMember[] {
  const rules = personRules(settings.rules);
  return people.filter((person) => !firstPersonBlock(person, rules, runOn));
}
