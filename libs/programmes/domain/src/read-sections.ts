import { type Result, accept, refuse } from '@tdu/kernel';
import type { Sections } from './programme-version.js';

/** A section as it is sent. */
export interface SectionText {
  readonly name: string;
  readonly json: string;
}

/** Sections as they are sent, each as JSON; refusals SECTION_NOT_JSON, SECTION_TWICE. */
export function readSections(given: readonly SectionText[]): Result<Sections> {
  const read: Record<string, unknown> = {};
  for (const [index, { name, json }] of given.entries()) {
    if (name in read) {
      const message = `La rubrique « ${name} » est donnée deux fois : gardez-en une.`;
      return refuse('SECTION_TWICE', message, 'sections', String(index), 'name');
    }
    try {
      read[name] = JSON.parse(json);
    } catch {
      const message = `La rubrique « ${name} » n’est pas du JSON valide : corrigez-la, puis recommencez.`;
      return refuse('SECTION_NOT_JSON', message, 'sections', String(index), 'json');
    }
  }
  return accept(read);
}
