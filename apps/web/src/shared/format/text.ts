const PLURAL = new Intl.PluralRules('fr-FR');
const NUMBER = new Intl.NumberFormat('fr-FR');

/** « 1 duo », « 0 duo », « 12 duos »: French counts zero in the singular. */
export function count(quantity: number, singular: string, plural = `${singular}s`): string {
  return `${number(quantity)} ${PLURAL.select(quantity) === 'one' ? singular : plural}`;
}

/** 12345 → « 12 345 » with the narrow space French typography asks for. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** 93.97 → « 93,97 % »; null (no target, or too few people) → « – ». */
export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : `${value.toFixed(2).replace('.', ',')}\u00a0%`;
}

/** A figure that may be hidden because the group is too small: « – ». */
export function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : number(value);
}

/** Bytes as a person says them: « 1,4 Mo ». */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} o`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} ko`;
  return `${NUMBER.format(Math.round((bytes / 1024 / 1024) * 10) / 10)} Mo`;
}

/** First letters for a round mark beside a name: « Anne-Sophie Müller » → « AM ». */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

/** « de Nora », « d’Aline », « de Yonas », « d’Yves » */
export function ofName(name: string): string {
  return /^([aeiouàâéèêëîïôûü]|y(?![aeiou]))/i.test(name) ? `d’${name}` : `de ${name}`;
}
