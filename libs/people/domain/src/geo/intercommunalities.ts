import { readFileSync } from 'node:fs';

let table: ReadonlyMap<string, string> | undefined;

/**
 * The code of the grouping of communes (communauté, métropole, territoire of Greater Paris) that a commune belongs
 * to; null when it belongs to none (Paris, some islands) or is unknown. The official table has neither borders nor
 * coordinates: two communes of one grouping are neighbours in the sense of the law, near each other and often
 * sharing their buses, though they need not touch.
 */
export function intercommunalityOf(communeCode: string): string | null {
  table ??= readTable();
  return table.get(communeCode) ?? null;
}

/** 35,000 communes, read on first use. */
function readTable(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('./intercommunalities.txt', import.meta.url), 'utf8');
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [grouping, ...departments] = line.split(' ');
    for (const entry of departments) {
      const [department, digits] = entry.split(':');
      const size = 5 - department.length;
      for (let at = 0; at < digits.length; at += size) {
        found.set(department + digits.slice(at, at + size), grouping);
      }
    }
  }
  return found;
}
