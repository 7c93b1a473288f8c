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
  const { name, schema } = section;
  const parsed = schema.safeParse(sections[name], { error: french });
  if (parsed.success) return accept(parsed.data);
  if (sections[name] === undefined) {
    const label = placeName(section, []);
    return refuse(
      'SECTION_MISSING',
      `La rubrique « ${label} » manque : complétez-la avant d'enregistrer.`,
      name,
    );
  }
  const [issue] = parsed.error.issues;
  const path = issue.path.map(String);
  const where = placeName(section, path);
  return refuse('SECTION_INVALID', `${where} : ${issue.message}. Corrigez cette valeur.`, name, ...path);
}

function unknownSection(name: string): Result<never> {
  return refuse(
    'SECTION_UNKNOWN',
    `Aucune rubrique ne s'appelle « ${name} » : retirez-la du programme.`,
    name,
  );
}
