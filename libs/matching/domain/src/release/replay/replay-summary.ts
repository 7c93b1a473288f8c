/** What became of one person, and the days from the arrival until then (until the end, for who still waits). */
export interface Fate {
  readonly end: 'matched' | 'waiting' | 'gave-up';
  readonly waitedDays: number;
}

/** Waiting in days, over everyone of the group: who found nobody waited too. */
export interface Waiting {
  readonly mean: number;
  /** Nine in ten waited no longer. */
  readonly p90: number;
}

export interface SideSummary {
  readonly arrived: number;
  readonly matched: number;
  readonly stillWaiting: number;
  readonly gaveUp: number;
  readonly waiting: Waiting;
}

/** A replay in figures: arrived = matched + still waiting + gave up, on each side. */
export interface ReplaySummary {
  readonly policy: string;
  readonly days: number;
  /** Duos; a mentor with several places may be in several. */
  readonly matches: number;
  readonly totalScore: number;
  /** Per duo, to one decimal. */
  readonly meanScore: number;
  readonly mentees: SideSummary;
  readonly mentors: SideSummary;
  /** Over all people of both sides. */
  readonly waiting: Waiting;
}

/** Counts a replay. Means are rounded to two decimals, so that the summary is the same text everywhere. */
export function summarise(
  policy: string,
  days: number,
  scores: readonly number[],
  { mentees, mentors }: { mentees: readonly Fate[]; mentors: readonly Fate[] },
): ReplaySummary {
  const totalScore = scores.reduce((sum, score) => sum + score, 0);
  return {
    policy,
    days,
    matches: scores.length,
    totalScore,
    meanScore: scores.length === 0 ? 0 : Math.round((10 * totalScore) / scores.length) / 10,
    mentees: sideSummary(mentees),
    mentors: sideSummary(mentors),
    waiting: waitingOf([...mentees, ...mentors]),
  };
}

function sideSummary(fates: readonly Fate[]): SideSummary {
  const count = (end: Fate['end']) => fates.filter((fate) => fate.end === end).length;
  return {
    arrived: fates.length,
    matched: count('matched'),
    stillWaiting: count('waiting'),
    gaveUp: count('gave-up'),
    waiting: waitingOf(fates),
  };
}

function waitingOf(fates: readonly Fate[]): Waiting {
  if (fates.length === 0) return { mean: 0, p90: 0 };
  const days = fates.map(({ waitedDays }) => waitedDays).sort((a, b) => a - b);
  const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
  return { mean: Math.round(100 * mean) / 100, p90: days[Math.ceil(0.9 * days.length) - 1] };
}
