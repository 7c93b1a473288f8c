import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { rulesInForce } from '../rules/hard-criteria.js';
import { preparePairRules } from '../rules/prepare-rules.js';
import type { MatchSnapshot } from '../run/snapshot.js';
import { prepareScores } from '../score/scorer.js';
import type { RunIndex } from './run-index.js';

/** A pair that no rule forbids and that the run did not form. */
export interface Candidate {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
  /**
   * What forming the pair costs the cohort at least: the two prices less the score. The certificate proves it: no
   * rearrangement can make up for more.
   */
  readonly costAtLeast: number;
}

/** The score of mentor number `m` with mentee number `e`; -1 when the pair is not allowed. */
export type ScoreOf = (mentor: number, mentee: number) => number;

/** Lays out two lists so that single pairs can be read. */
function preparePairs(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: MatchSnapshot,
): ScoreOf {
  const rules = preparePairRules(mentors, mentees, rulesInForce(settings, runOn));
  const { score } = prepareScores(mentors, mentees, settings.criteria, runOn);
  return (m, e) => {
    for (const { blocks } of rules) if (blocks(m, e)) return -1;
    const points = score(m, e);
    return points < settings.minimumScore ? -1 : points;
  };
}

/** The same by the numbers of a run, for the pairs of one person alone: nobody else of that side is laid out. */
export function preparePairsOf(run: RunIndex, role: ParticipantRole, number: number): ScoreOf {
  const { mentors, mentees, snapshot } = run;
  const own = [run.sides(role).own.people[number]];
  if (role === 'mentor') {
    const scoreOf = preparePairs(own, mentees.people, snapshot);
    return (_, e) => scoreOf(0, e);
  }
  const scoreOf = preparePairs(mentors.people, own, snapshot);
  return (m) => scoreOf(m, 0);
}

/** Every other pair that a person could be in, cheapest for the cohort first, then best score. */
export function candidatesOf(
  run: RunIndex,
  role: ParticipantRole,
  number: number,
  scoreOf: ScoreOf,
): Candidate[] {
  const { mentors, mentees, mentorOf, places } = run;
  const found: Candidate[] = [];
  run.sides(role).others.people.forEach((_, other) => {
    const [mentor, mentee] = role === 'mentor' ? [number, other] : [other, number];
    if (mentorOf[mentee] === mentor || places[mentor] === 0) return;
    const score = scoreOf(mentor, mentee);
    if (score < 0) return;
    const costAtLeast = mentees.prices[mentee] + mentors.prices[mentor] - score;
    found.push({ mentee, mentor, score, costAtLeast });
  });
  return found.sort(
    (a, b) =>
      a.costAtLeast - b.costAtLeast || b.score - a.score || a.mentee - b.mentee || a.mentor - b.mentor,
  );
}
