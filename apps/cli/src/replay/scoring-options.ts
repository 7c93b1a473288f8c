import type { AttributeScoring } from '@tdu/matching-domain';
import { InvalidArgumentError } from 'commander';
import { RefusedError } from '../program/exit.js';

/** Reads `attribute:weight` or `attribute:weight:hard`, one after the other. */
export function scoring(text: string, before: readonly AttributeScoring[] = []): AttributeScoring[] {
  const [, attribute, weight, hard] = /^(.+?):(\d{1,4})(:hard)?$/.exec(text) ?? [];
  if (attribute === undefined)
    throw new InvalidArgumentError(
      'attendu : attribut:poids ou attribut:poids:hard, par exemple langues:20:hard',
    );
  if (before.some((one) => one.attribute === attribute))
    throw new InvalidArgumentError(`« ${attribute} » y est déjà`);
  return [...before, { attribute, weight: Number(weight), hard: hard !== undefined }];
}

/**
 * How the attributes of a file are compared: as told, or each with the same weight and none imperative.
 * @throws RefusedError when one is told that the file has not
 */
export function scoringFor(
  told: readonly AttributeScoring[] | undefined,
  attributes: readonly string[],
  name: string,
): readonly AttributeScoring[] {
  const stranger = told?.find(({ attribute }) => !attributes.includes(attribute));
  if (stranger)
    throw new RefusedError(
      `${name} : la colonne « ${stranger.attribute} » de « --score » n’y est pas ; colonnes à comparer : ${attributes.join(', ') || 'aucune'}.`,
    );
  return told ?? attributes.map((attribute) => ({ attribute, weight: 1, hard: false }));
}

/** The same, as options of a command line. */
export function scoringText(scorings: readonly AttributeScoring[]): string {
  return scorings
    .map(({ attribute, weight, hard }) => `--score ${attribute}:${weight}${hard ? ':hard' : ''}`)
    .join(' ');
}
