// Rewrites communes.txt from @etalab/decoupage-administratif: `node libs/people/domain/src/geo/make-communes.mjs`.
// One line a postal code: the code, a space, its communes by falling population joined with `;`. A commune is its
// official code and its name; the code loses its first two digits when they are those of the postal code.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The text of communes.txt as the installed package would have it. */
export function communesText() {
  const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json');
  const byPostalCode = new Map();
  for (const commune of communes.filter(({ type }) => type === 'commune-actuelle' || type === 'com')) {
    for (const code of commune.codesPostaux ?? []) {
      byPostalCode.set(code, [...(byPostalCode.get(code) ?? []), commune]);
    }
  }
  return [...byPostalCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(line)
    .join('\n');
}

function line([postalCode, communes]) {
  const cells = communes
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1))
    .map(({ code, nom }) => (code.startsWith(postalCode.slice(0, 2)) ? code.slice(2) : code) + nom);
  return `${postalCode} ${cells.join(';')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('communes.txt', import.meta.url), communesText());
}
