import { type Id, daysBetween } from '@tdu/kernel';
import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { prepareScores } from '../score/scorer.js';
import { type FairnessDimension, groupKeys } from './groups.js';
import { sidesOf } from '../run/sides.js';
import type { MatchSnapshot, PairIds } from '../run/snapshot.js';
import {
  type Interval,
  type Spread,
  mean,
  meanInterval,
  rateInterval,
  round,
  spreadOf,
} from './statistics.js';

/** How a run treated one group: of those who could be matched, how many were, how well, after how long. */
export interface GroupFairness {
  readonly key: string;
  readonly people: number;
  readonly matched: number;
  /** Percent matched, with its 95 % interval; null for an empty group. */
  readonly rate: number | null;
  readonly rateInterval: Interval | null;
  /** Mean score of its pairs, 0–1000, with its 95 % interval; null without pairs. */
  readonly score: number | null;
  readonly scoreInterval: Interval | null;
  /** Points of rate and of score above the whole side; negative below. */
  readonly rateDifference: number | null;
  readonly scoreDifference: number | null;
  /** Days since registration. */
  readonly waitingMatched: Spread;
  readonly waitingLeft: Spread;
}

export interface SideFairness {
  readonly whole: GroupFairness;
  /** Largest groups first. A person of two languages is in two groups of them. */
  readonly groups: Readonly<Record<FairnessDimension, readonly GroupFairness[]>>;
}

/** How fair a run was, on both sides. Plain JSON, kept with the run. */
export type Fairness = Readonly<Record<ParticipantRole, SideFairness>>;

interface Person {
  readonly member: PoolMember;
  readonly days: number;
  /** Scores of his or her pairs; none = left. */
  readonly scores: readonly number[];
}

/**
 * Measures a run on those it could have matched: an open file or a full mentor says nothing about the matching.
 * Scores are the programme's own, whatever the run blended them with.
 */
export function measureFairness(snapshot: MatchSnapshot, pairs: readonly PairIds[]): Fairness {
  const { mentors, mentees } = sidesOf(snapshot);
  const scores = scoresOf(snapshot, pairs);
  const side = (members: readonly PoolMember[]) =>
    sideFairness(
      members.map((member) => ({
        member,
        days: Math.max(0, daysBetween(member.registeredOn, snapshot.runOn)),
        scores: scores.get(member.participationId) ?? [],
      })),
    );
  return { mentor: side(mentors.eligible), mentee: side(mentees.eligible) };
}

/** The scores of each person's pairs. */
export function scoresOf(
  { pool, settings, runOn }: MatchSnapshot,
  pairs: readonly PairIds[],
): ReadonlyMap<Id, readonly number[]> {
  const byId = new Map(pool.map((member) => [member.participationId, member]));
  const mentors = pairs.map((pair) => byId.get(pair.mentorParticipationId)!);
  const mentees = pairs.map((pair) => byId.get(pair.menteeParticipationId)!);
  const { score } = prepareScores(mentors, mentees, settings.fairness?.own ?? settings.criteria, runOn);
  const found = new Map<Id, number[]>();
  pairs.forEach((pair, i) => {
    for (const id of [pair.mentorParticipationId, pair.menteeParticipationId])
      found.set(id, [...(found.get(id) ?? []), score(i, i)]);
  });
  return found;
}

function sideFairness(people: readonly Person[]): SideFairness {
  const whole = measureGroup('all', people);
  const by = (dimension: FairnessDimension) => groupsBy(people, dimension, whole);
  return {
    whole,
    groups: {
      gender: by('gender'),
      channel: by('channel'),
      language: by('language'),
      department: by('department'),
    },
  };
}

function groupsBy(
  people: readonly Person[],
  dimension: FairnessDimension,
  whole: GroupFairness,
): GroupFairness[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of groupKeys(person.member, dimension)) {
      const group = groups.get(key);
      if (group) group.push(person);
      else groups.set(key, [person]);
    }
  }
  const measured = [...groups].map(([key, group]) => measureGroup(key, group, whole));
  return measured.sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
}

function measureGroup(key: string, people: readonly Person[], whole?: GroupFairness): GroupFairness {
  const [matched, left] = [true, false].map((wanted) =>
    people.filter(({ scores }) => scores.length > 0 === wanted),
  );
  const scores = matched.flatMap((person) => person.scores);
  const rate = people.length === 0 ? null : round((100 * matched.length) / people.length);
  const score = mean(scores);
  return {
    key,
    people: people.length,
    matched: matched.length,
    rate,
    rateInterval: rateInterval(matched.length, people.length),
    score,
    scoreInterval: meanInterval(scores, { least: 0, most: 1000 }),
    rateDifference: difference(rate, whole?.rate),
    scoreDifference: difference(score, whole?.score),
    waitingMatched: spreadOf(matched.map(({ days }) => days)),
    waitingLeft: spreadOf(left.map(({ days }) => days)),
  };
}

function difference(own: number | null, whole: number | null | undefined): number | null {
  return own === null || whole === null || whole === undefined ? null : round(own - whole);
}
