import type { PairScore } from '../futures.js';
import type { ArrivalHistory, AttributeScoring, HistoryPerson } from './arrival-history.js';

const FULL = 1000;
const IMPOSSIBLE = -1;
const UNSEEN = -2;
/** Scores kept in memory at most: 2 bytes each. */
const KEPT_SCORES = 1 << 26;

/**
 * The score of two people by what their sets share: for each attribute the share of the mentee's values that the
 * mentor has, weighted, 0–1000; what one of the two did not tell gives half. Below 0 = a hard
 * attribute is not met. Where nothing has a weight, every possible pair is as good as any.
 */
export function attributeScore(history: ArrivalHistory, scoring: readonly AttributeScoring[]): PairScore {
  const columns = scoring.map((one) => column(history, one));
  const total = scoring.reduce((sum, { weight }) => sum + weight, 0);
  const score: PairScore = (mentee, mentor) => {
    let points = 0;
    for (const { weight, hard, mentees, mentors } of columns) {
      const share = shared(mentees[mentee], mentors[mentor]);
      if (hard && share === 0) return IMPOSSIBLE;
      points += weight * share;
    }
    return total === 0 ? FULL : Math.round((FULL * points) / total);
  };
  return kept(score, history);
}

/** Each value as a number, each person's values as a list of numbers. */
function column(history: ArrivalHistory, { attribute, weight, hard }: AttributeScoring) {
  const numbers = new Map<string, number>();
  const number = (value: string) => numbers.get(value) ?? numbers.set(value, numbers.size).size - 1;
  const side = (people: readonly HistoryPerson[]) =>
    people.map(({ attributes }) => [...new Set(attributes[attribute] ?? [])].map(number));
  return { weight, hard, mentees: side(history.mentees), mentors: side(history.mentors) };
}

function shared(wanted: readonly number[], offered: readonly number[]): number {
  if (wanted.length === 0 || offered.length === 0) return 0.5;
  let common = 0;
  for (const value of wanted) if (offered.includes(value)) common++;
  return common / wanted.length;
}

function kept(score: PairScore, { mentees, mentors }: ArrivalHistory): PairScore {
  const size = mentees.length * mentors.length;
  if (size > KEPT_SCORES) return score;
  const known = new Int16Array(size).fill(UNSEEN);
  const width = mentors.length;
  return (mentee, mentor) => {
    const at = mentee * width + mentor;
    const told = known[at];
    return told === UNSEEN ? (known[at] = score(mentee, mentor)) : told;
  };
}
