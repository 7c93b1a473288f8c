import type { CefrLevel, SpokenLanguage } from '@tdu/people-domain';
import { levelOf, rankOf } from '../words/cefr.js';

interface Speaker {
  readonly languages: readonly SpokenLanguage[];
}

/** The language in which two people understand each other best, at the level of the weaker of the two. */
export interface CommonLanguage {
  readonly language: string;
  readonly level: CefrLevel;
}

/** Rank (0–7, 0 = none) of the best language in common of mentor number `m` and mentee number `e`. */
export type CommonRank = (mentor: number, mentee: number) => number;

/**
 * Lays out languages other than French in columns. A language told without its level counts as `unknownLevel`,
 * for sheets ask mentors only which languages they speak.
 */
export function prepareCommonRank(
  mentors: readonly Speaker[],
  mentees: readonly Speaker[],
  unknownLevel: CefrLevel,
): CommonRank {
  const numbers = new Map<string, number>();
  const left = layOut(mentors, numbers, unknownLevel);
  const right = layOut(mentees, numbers, unknownLevel);
  return (m, e) => {
    let best = 0;
    for (let i = left.starts[m]; i < left.starts[m + 1]; i++) {
      for (let k = right.starts[e]; k < right.starts[e + 1]; k++) {
        if (left.ids[i] !== right.ids[k]) continue;
        best = Math.max(best, Math.min(left.ranks[i], right.ranks[k]));
      }
    }
    return best;
  };
}

/** A person's languages with their ranks. */
export function rankedLanguages({ languages }: Speaker, unknownLevel: CefrLevel) {
  return languages.map((one) => ({ name: one.language, rank: rank(one, unknownLevel) }));
}

/** Languages in common, best first, then by name. */
export function commonLanguages(one: Speaker, other: Speaker, unknownLevel: CefrLevel): CommonLanguage[] {
  const found = one.languages.flatMap((mine) =>
    other.languages
      .filter((theirs) => theirs.language === mine.language)
      .map((theirs) => ({
        language: mine.language,
        rank: Math.min(rank(mine, unknownLevel), rank(theirs, unknownLevel)),
      })),
  );
  found.sort((a, b) => b.rank - a.rank || (a.language < b.language ? -1 : 1));
  return found.map(({ language, rank: level }) => ({ language, level: levelOf(level) }));
}

function rank({ level }: SpokenLanguage, unknownLevel: CefrLevel): number {
  return rankOf(level ?? unknownLevel);
}

function layOut(side: readonly Speaker[], numbers: Map<string, number>, unknownLevel: CefrLevel) {
  const starts = new Int32Array(side.length + 1);
  side.forEach((speaker, person) => (starts[person + 1] = starts[person] + speaker.languages.length));
  const spoken = side.flatMap((speaker) => speaker.languages);
  const ids = Int32Array.from(spoken, ({ language }) => {
    if (!numbers.has(language)) numbers.set(language, numbers.size);
    return numbers.get(language)!;
  });
  return { starts, ids, ranks: Uint8Array.from(spoken, (one) => rank(one, unknownLevel)) };
}
