import { openAsked } from './asked.term.js';
import { withLeast } from './least.js';
import { openLevels } from './levels.term.js';
import { openTable } from './table.term.js';
import type { OpenTerm, Term } from './term.js';
import { openWords } from './words.term.js';

/** How the terms of other modules are opened, by their address. */
export type Openers = ReadonlyMap<string, (columns: never, blockStart: Int32Array) => OpenTerm>;

/** Makes the terms of a space ready. Throws when a module was not loaded. */
export function openTerms(
  terms: readonly Term[],
  blockStart: Int32Array,
  openers: Openers = new Map(),
): OpenTerm[] {
  return terms.map((term) => {
    const open = openTerm(term, blockStart, openers);
    return term.least ? withLeast(open, term.least) : open;
  });
}

function openTerm(term: Term, blockStart: Int32Array, openers: Openers): OpenTerm {
  switch (term.kind) {
    case 'table':
      return openTable(term, blockStart);
    case 'words':
      return openWords(term, blockStart);
    case 'levels':
      return openLevels(term, blockStart);
    case 'asked':
      return openAsked(term);
    case 'module': {
      const open = openers.get(term.module);
      if (!open) throw new Error(`term module ${term.module} is not loaded`);
      return open(term.columns as never, blockStart);
    }
  }
}

/** Loads the modules that terms name. */
export async function loadOpeners(terms: readonly Term[]): Promise<Openers> {
  const addresses = new Set(terms.flatMap((term) => (term.kind === 'module' ? [term.module] : [])));
  const loaded = new Map();
  for (const address of addresses) loaded.set(address, (await import(address)).open);
  return loaded;
}
