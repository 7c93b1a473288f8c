import { type Result, accept, refuse } from '@tdu/kernel';
import type { Indicator } from '../catalogue/indicator.js';
import { COUNT_BANDS, type IndicatorKind, MEASURED_CEFR } from '../catalogue/kind.js';

/** Of things that are counted. */
export const LARGEST_COUNT = 1000;
const YES = ['oui', 'o', '1', 'true'];
const NO = ['non', 'n', '0', 'false'];

type Reader = (text: string) => number | undefined;

const readers: Readonly<Record<IndicatorKind, Reader>> = {
  count: (text) => whole(text, LARGEST_COUNT),
  event: (text) => (YES.includes(text.toLowerCase()) ? 1 : NO.includes(text.toLowerCase()) ? 0 : undefined),
  scale: (text) => whole(text, 4),
  cefr: (text) => place(MEASURED_CEFR, text.toUpperCase(), 1),
  count_band: (text) => place(COUNT_BANDS, text.toLowerCase(), 0) ?? whole(text, COUNT_BANDS.length - 1),
  computed: () => undefined,
};

const expected: Readonly<Record<IndicatorKind, string>> = {
  count: `un nombre entier de 0 à ${LARGEST_COUNT}`,
  event: '« oui » ou « non »',
  scale: 'un degré entier de 0 (pas du tout) à 4 (tout à fait)',
  cefr: `un niveau du CECRL : ${MEASURED_CEFR.join(', ')}`,
  count_band: `une tranche (${COUNT_BANDS.join(' ; ')}) ou son rang de 0 à 4`,
  computed: 'rien : le logiciel le calcule lui-même',
};

/**
 * Reads what was typed for an indicator into the number that is kept (see {@link Measure.value}).
 * Refuses with `VALUE_INVALID` and says what is expected.
 */
export function readValue(indicator: Indicator, text: string): Result<number> {
  const value = readers[indicator.kind](text.trim());
  if (value !== undefined) return accept(value);
  return refuse('VALUE_INVALID', `« ${indicator.label} » attend ${expected[indicator.kind]}.`, 'value');
}

function whole(text: string, largest: number): number | undefined {
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= largest ? value : undefined;
}

function place(list: readonly string[], text: string, first: number): number | undefined {
  const index = list.indexOf(text);
  return index < 0 ? undefined : index + first;
}
