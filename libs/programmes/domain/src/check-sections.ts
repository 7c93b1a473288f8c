import { type Result, accept, refuse } from '@tdu/kernel';
import { z } from 'zod';
import { placeName } from './place-name.js';
import { SECTION_NAMES } from './presets/index.js';
import type { Sections } from './programme-version.js';
import type { Section } from './section.js';

const french = z.locales.fr().localeError;

/**
 * Checks every section by its owner's schema, before a version is kept. Refuses a section that is none of ours, one
 * that is missing, and the first value that a schema does not accept; the path names section and field.
 * `known` are the sections whose owners are present in this process.
 */
export function checkSections(sections: Sections, known: readonly Section<unknown>[]): Result<Sections> {
  const stranger = Object.keys(sections).find((name) => !isOurs(name, known));
  if (stranger !== undefined) return unknownSection(stranger);
  for (const section of known) {
    const checked = checkSection(sections, section);
    if (!checked.ok) return checked;
  }
  return accept(sections);
}

function isOurs(name: string, known: readonly Section<unknown>[]): boolean {
  return [...SECTION_NAMES, ...known.map((section) => section.name)].includes(name);
}

function checkSection(sections: Sections, section: Section<unknown>): Result<unknown> {
  const data = sections[section.name];
  const parsed = section.schema.safeParse(data, { error: french });
  if (!parsed.success) return data === undefined ? missing(section) : invalid(section, parsed.error);
  const asked = section.whenMade?.safeParse(data, { error: french });
  return asked?.error ? invalid(section, asked.error) : accept(parsed.data);
}

function missing(section: Section<unknown>): Result<never> {
  const label = placeName(section, []);
  return refuse(
    'SECTION_MISSING',
    `La rubrique « ${label} » manque : complétez-la avant d'enregistrer.`,
    section.name,
  );
}

/** The first value that is not accepted; a rule that has a code of its own in its parameters is refused with it. */
function invalid(section: Section<unknown>, { issues: [issue] }: z.ZodError): Result<never> {
  const path = issue.path.map(String);
  const where = placeName(section, path);
  const own: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  const code = typeof own === 'string' ? own : 'SECTION_INVALID';
  return refuse(code, `${where} : ${issue.message}. Corrigez cette valeur.`, section.name, ...path);
}

function unknownSection(name: string): Result<never> {
  return refuse(
    'SECTION_UNKNOWN',
    `Aucune rubrique ne s'appelle « ${name} » : retirez-la du programme.`,
    name,
  );
}
