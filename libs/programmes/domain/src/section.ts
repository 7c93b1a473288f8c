import type { ZodType } from 'zod';
import type { ProgrammeVersion } from './programme-version.js';

/** What a section tells about itself to readers who do not know its inside, such as `{ months: 6 }`. */
export type SectionFacts = Readonly<Record<string, string | number>>;

/**
 * A named part of a programme's rules. The part of the software that understands it owns its type and schema;
 * programmes only stores it.
 */
export interface Section<T> {
  readonly name: string;
  readonly schema: ZodType<T>;
  /** Short facts for lists and headings; keys are agreed with the reader. */
  facts?(value: T): SectionFacts;
}

/** Declares a section: `export const matchingSection = defineSection('matching', matchingSchema)`. */
export function defineSection<T>(
  name: string,
  schema: ZodType<T>,
  facts?: (value: T) => SectionFacts,
): Section<T> {
  return facts ? { name, schema, facts } : { name, schema };
}

/**
 * Reads one section of a version with its type and defaults. A version is checked when it is made, so a section
 * that is absent or malformed here is a bug and throws.
 */
export function readSection<T>(version: Pick<ProgrammeVersion, 'sections'>, section: Section<T>): T {
  return section.schema.parse(version.sections[section.name]);
}
