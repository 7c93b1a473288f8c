import type { Id } from '@tdu/kernel';
import type { ParticipantRole, PoolMember, Slot } from '@tdu/people-domain';
import type { RuleSettings } from '../rules/rule.js';
import { type Bitset, bitsetOf, common, countCommon, remove } from './bitset.js';
import { type Facet, type Facets, NOBODY_IN_PARTICULAR, prepareFacets, servedBy } from './profile-facets.js';
import type { RecruitProfile } from './recruit-profile.js';

/** Someone to recruit, with those of the waiting whom he or she could be matched with. Plain JSON. */
export interface RecruitBrief {
  readonly profile: RecruitProfile;
  /** Waiting people, not counted in an earlier brief, whom this profile serves: exact under the programme's rules. */
  readonly serves: number;
  readonly participationIds: readonly Id[];
}

/** Briefs told; below so many people served each, a list helps nobody. */
const MOST_BRIEFS = 20;

/**
 * Whom to recruit for people who wait: greedy maximum coverage. Each brief is, of all profiles that combine the
 * waiting people's own needs (gender wished × language × territory × time × objective), one that serves most of those
 * no earlier brief serves, then reduced to what those people really ask for. Greedy coverage reaches at least
 * 1 − 1/e (63 %) of the best choice of as many profiles; each single count is exact. Who no profile would serve
 * (his or her own file blocks) is in no brief. The score is not asked, nor a criterion
 * that the programme made hard: they depend on the person found.
 */
export function recruitBriefs(
  waiting: readonly PoolMember[],
  rules: readonly RuleSettings[],
  most: number = MOST_BRIEFS,
): RecruitBrief[] {
  if (waiting.length === 0) return [];
  const sought: ParticipantRole = waiting[0].role === 'mentee' ? 'mentor' : 'mentee';
  const facets = prepareFacets(waiting, sought, rules);
  const left = bitsetOf(waiting.length, () => true);
  const briefs: RecruitBrief[] = [];
  while (briefs.length < most) {
    const best = bestChoice(facets, left);
    if (best === undefined) break;
    const served = common([left, ...best.map(({ serves }) => serves)]);
    const people = served.map((i) => waiting[i]);
    const profile = leanest(profileOf(best, sought), people, rules);
    briefs.push({
      profile,
      serves: people.length,
      participationIds: people.map((one) => one.participationId),
    });
    remove(left, served);
  }
  return briefs;
}

type Choice = readonly [Facet, Facet, Facet, Facet, Facet];

/** The combination that serves most of those left; of equals the first, simpler facets standing first. */
function bestChoice(
  { genders, languages, places, times, objectives }: Facets,
  left: Bitset,
): Choice | undefined {
  let best: Choice | undefined;
  let most = 0;
  for (const place of places) {
    if (countCommon([left, place.serves]) <= most) continue;
    for (const language of languages) {
      if (countCommon([left, place.serves, language.serves]) <= most) continue;
      for (const gender of genders) {
        const three = [left, place.serves, language.serves, gender.serves];
        if (countCommon(three) <= most) continue;
        for (const time of times) {
          if (countCommon([...three, time.serves]) <= most) continue;
          for (const objective of objectives) {
            const count = countCommon([...three, time.serves, objective.serves]);
            if (count <= most) continue;
            most = count;
            best = [gender, language, place, time, objective];
          }
        }
      }
    }
  }
  return best;
}

function profileOf(choice: Choice, role: ParticipantRole): RecruitProfile {
  return Object.assign(
    { ...NOBODY_IN_PARTICULAR, role },
    ...choice.map(({ part }) => part),
  ) as RecruitProfile;
}

/** Drops what none of the served asks for, then the slots that none of them needs. */
function leanest(
  profile: RecruitProfile,
  people: readonly PoolMember[],
  rules: readonly RuleSettings[],
): RecruitProfile {
  const stillServes = (other: RecruitProfile) =>
    countCommon([servedBy(other, people, profile.role, rules)]) === people.length;
  const tries: Partial<RecruitProfile>[] = [
    { gender: null },
    { language: null },
    { department: null, video: false },
    { slots: [] },
  ];
  const leaner = tries.reduce<RecruitProfile>((now, without) => {
    const other = { ...now, ...without };
    return stillServes(other) ? other : now;
  }, profile);
  const objective = people.some(({ objectives }) => objectives.length > 0) ? leaner.objective : null;
  return { ...leaner, objective, slots: neededSlots(leaner, stillServes) };
}

function neededSlots(
  profile: RecruitProfile,
  stillServes: (other: RecruitProfile) => boolean,
): readonly Slot[] {
  return profile.slots.reduce<readonly Slot[]>((slots, slot) => {
    const fewer = slots.filter((one) => one !== slot);
    return fewer.length > 0 && stillServes({ ...profile, slots: fewer }) ? fewer : slots;
  }, profile.slots);
}
