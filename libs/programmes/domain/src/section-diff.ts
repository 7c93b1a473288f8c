import { placeName } from './place-name.js';
import type { Sections } from './programme-version.js';
import type { Section, SectionWords } from './section.js';

/** One value that two versions of a programme do not share. */
export interface SectionChange {
  readonly section: string;
  /** Field by field; an entry of a list by what identifies it, else by its position. */
  readonly path: readonly string[];
  /** The same in French: « Calendrier › Rythme › Rencontres ». */
  readonly label: string;
  /** As a reader sees it; null where there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

type Names = Pick<Section<unknown>, 'name' | 'words'>;
type Entry = Readonly<Record<string, unknown>>;

/** What tells one entry of a list from the others, wherever it stands. */
const IDENTITIES = ['key', 'criterion', 'indicator', 'rule'] as const;

/**
 * Every value that differs between two versions, section by section. Defaults are filled in first, so that a value
 * left out and the same value written are no difference; entries of a list are compared by what identifies them.
 */
export function diffSections(
  before: Sections,
  after: Sections,
  sections: readonly Section<unknown>[],
): SectionChange[] {
  return sections.flatMap((section) => {
    const [old, now] = [before, after].map((all) => filled(section, all[section.name]));
    return diffValues(section, [], old, now);
  });
}

function filled({ schema }: Section<unknown>, data: unknown): unknown {
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : data;
}

function diffValues(
  section: Names,
  path: readonly string[],
  before: unknown,
  after: unknown,
): SectionChange[] {
  const [old, now] = [before, after].map(asEntry);
  if (old && now) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.flatMap((key) => diffValues(section, [...path, key], old[key], now[key]));
  }
  const [told, tells] = [before, after].map((value) => shown(value, section.words));
  if (told === tells) return [];
  return [{ section: section.name, path, label: placeName(section, path), before: told, after: tells }];
}

/** An object as it is; a list of identified entries by their identity; undefined for anything else. */
function asEntry(value: unknown): Entry | undefined {
  if (!Array.isArray(value)) return isEntry(value) ? value : undefined;
  const named = value.map((entry: unknown) => (isEntry(entry) ? identityOf(entry) : undefined));
  if (named.includes(undefined) || new Set(named).size < named.length) return undefined;
  return Object.fromEntries(value.map((entry: unknown, index) => [named[index], entry]));
}

function identityOf(entry: Entry): string | undefined {
  const key = IDENTITIES.map((name) => entry[name]).find((name) => typeof name === 'string');
  return key === undefined ? undefined : [key, entry.role].filter(Boolean).join(' ');
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a few French words; null where there is none. */
function shown(value: unknown, words: SectionWords = {}): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => shown(one, words) ?? '–').join(', ') || null;
  const told = Object.entries(value).map(([key, one]) => [words[key] ?? key, shown(one, words)] as const);
  return told.flatMap(([key, one]) => (one === null ? [] : `${key} : ${one}`)).join(' ; ') || null;
}
