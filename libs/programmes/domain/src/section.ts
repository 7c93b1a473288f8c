import type { ZodType } from 'zod';
import type { ProgrammeVersion, Sections } from './programme-version.js';

/** What a section tells about itself to readers who do not know its inside, such as `{ months: 6 }`. */
export type SectionFacts = Readonly<Record<string, string | number>>;

/** French words for the names a section is written in: fields, keys of entries, values of choices. */
export type SectionWords = Readonly<Record<string, string>>;

/**
 * A named part of a programme's rules. The part of the software that understands it owns its type and schema;
 * programmes only stores it.
 */
export interface Section<T> {
  readonly name: string;
  readonly schema: ZodType<T>;
  /** Short facts for lists and headings; keys are agreed with the reader. */
  facts?(value: T): SectionFacts;
  /** How a reader who is no programmer is told where a value stands; the section's own name is one of them. */
  readonly words?: SectionWords;
  /** What a new version must satisfy besides; those made before that was asked stay readable. */
  readonly whenMade?: ZodType<unknown>;
}

/**
 * Declares a section: `export const matchingSection = defineSection('matching', matchingSchema)`. One whose schema
 * accepts nothing at all (`prefault({})`) need not be written in a version: those older than the section stay readable.
 */
export function defineSection<T>(
  name: string,
  schema: ZodType<T>,
  facts?: (value: T) => SectionFacts,
  words?: SectionWords,
  whenMade?: ZodType<unknown>,
): Section<T> {
  return { name, schema, ...(facts && { facts }), ...(words && { words }), ...(whenMade && { whenMade }) };
}

/** What was read of a version's content stays true as long as that content is held. */
const readings = new WeakMap<Sections, Map<Section<unknown>, unknown>>();

/**
 * Reads one section of a version with its type and defaults; the same content is parsed once. A version is checked
 * when it is made, so a section that is absent or malformed here is a bug and throws.
 */
export function readSection<T>({ sections }: Pick<ProgrammeVersion, 'sections'>, section: Section<T>): T {
  const known = readings.get(sections) ?? new Map<Section<unknown>, unknown>();
  readings.set(sections, known);
  if (!known.has(section)) known.set(section, section.schema.parse(sections[section.name]));
  return known.get(section) as T;
}
