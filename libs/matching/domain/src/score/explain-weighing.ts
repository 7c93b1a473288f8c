import type { MessageLanguage } from '@tdu/kernel';
import { criterionOf } from '../criteria/registry.js';
import { type ExplainedPart, type PartVerdict, partVerdict } from './explain.js';

/** The parts of an explanation by what they say, in each group what weighs most first. */
export type Weighing = Readonly<Record<PartVerdict, readonly ExplainedPart[]>>;

/** What counts for the pair by points earned, what against by points missed, what nobody told by points at stake. */
export function weigh(parts: readonly ExplainedPart[]): Weighing {
  const group = (verdict: PartVerdict, weight: (part: ExplainedPart) => number) =>
    parts.filter((part) => partVerdict(part) === verdict).sort((a, b) => weight(b) - weight(a));
  return {
    for: group('for', ({ points }) => points),
    against: group('against', ({ points, max }) => max - points),
    unknown: group('unknown', ({ max }) => max),
  };
}

/** The weighing in a sentence for each group that has something to say. */
export function weighingSentences(weighing: Weighing, language: MessageLanguage): string[] {
  return (['for', 'against', 'unknown'] as const)
    .filter((verdict) => weighing[verdict].length > 0)
    .map(
      (verdict) =>
        `${OPENINGS[language][verdict]}${weighing[verdict].map(named(language)).join(language === 'fr' ? ' ; ' : '; ')}.`,
    );
}

const OPENINGS = {
  fr: { for: 'Pour : ', against: 'Contre : ', unknown: 'À préciser : ' },
  en: { for: 'For: ', against: 'Against: ', unknown: 'To be found out: ' },
} as const;

/** `Territoire (même département)`. */
function named(language: MessageLanguage) {
  return ({ criterion, facts }: ExplainedPart): string => {
    const { label, sentence } = criterionOf(criterion);
    return `${label[language]} (${sentence(facts)[language]})`;
  };
}
