import { readFileSync } from 'node:fs';
import { fold } from '../text/fold.js';
import { DEPARTMENTS } from './departments.js';

/** A commune of the code officiel géographique. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** Region code. */
  readonly region: string;
}

let table: ReadonlyMap<string, string> | undefined;

/**
 * The five-digit postal code behind what a sheet holds: `2200` lost its zero in a spreadsheet, `60 100` and
 * `F-60100` were typed by hand. Undefined when it cannot be one; existence is `communesOf`'s question.
 */
export function parsePostalCode(text: string): string | undefined {
  const digits = text.replace(/^\s*F\s*-/i, '').replace(/[\s\u00a0.]/g, '');
  if (!/^\d{4,5}$/.test(digits)) return undefined;
  return digits.padStart(5, '0');
}

/** The communes that share a postal code, the most populated first; none when the code does not exist. */
export function communesOf(postalCode: string): Commune[] {
  const line = communeTable().get(postalCode);
  return line === undefined ? [] : line.split(';').map((cell) => readCommune(postalCode, cell));
}

/**
 * The commune meant by a postal code and the town beside it. A town that the code does not serve (a hamlet, a
 * spelling) falls back to the most populated commune of the code; undefined when the code does not exist.
 */
export function findCommune(postalCode: string, town: string): Commune | undefined {
  const communes = communesOf(postalCode);
  const wanted = townKey(town);
  return communes.find(({ name }) => townKey(name) === wanted) ?? communes[0];
}

/** The department of a commune code: `2A004` → `2A`, `97411` → `974`. */
export function departmentOf(communeCode: string): string {
  return communeCode.slice(0, communeCode >= '97' ? 3 : 2);
}

/** The region code of a department; null when the department is unknown. */
export function regionOf(department: string): string | null {
  return DEPARTMENTS[department]?.[1] ?? null;
}

/** The name of a department, or its code when unknown. */
export function departmentName(department: string): string {
  return DEPARTMENTS[department]?.[0] ?? department;
}

/** 600 kB of text, read on first use and kept as one line a postal code: about 2 MB of memory. */
function communeTable(): ReadonlyMap<string, string> {
  table ??= readTable();
  return table;
}

function readTable(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('./communes.txt', import.meta.url), 'utf8');
  return new Map(text.split('\n').map((line) => [line.slice(0, 5), line.slice(6)] as const));
}

function readCommune(postalCode: string, cell: string): Commune {
  const short = /^\d{3}\D/.test(cell);
  const code = short ? postalCode.slice(0, 2) + cell.slice(0, 3) : cell.slice(0, 5);
  const department = departmentOf(code);
  return { code, name: cell.slice(short ? 3 : 5), department, region: regionOf(department) ?? '' };
}

function townKey(town: string): string {
  return fold(town)
    .replace(/ cedex( \d+)?$/, '')
    .replace(/\b\d+ ?(er?|e|eme)?( arrondissement)?$/, '')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .trim();
}
