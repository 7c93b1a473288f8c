// Rewrites intercommunalities.txt from @etalab/decoupage-administratif:
// `node libs/people/domain/src/geo/make-intercommunalities.mjs`.
// One line a grouping of communes: its code, a space, then for each department its code and the last digits of the
// member communes, `74:042164 01:033`. The Métropole du Grand Paris, one for seven million people, is replaced by its
// territories (établissements publics territoriaux).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const GREATER_PARIS = '200054781';

/** The text of intercommunalities.txt as the installed package would have it. */
export function intercommunalitiesText() {
  const require = createRequire(import.meta.url);
  const [epci, ept] = ['epci', 'ept'].map((name) =>
    require(`@etalab/decoupage-administratif/data/${name}.json`),
  );
  const all = [...epci.filter(({ code }) => code !== GREATER_PARIS), ...ept];
  return all
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(line)
    .join('\n');
}

function line({ code, membres }) {
  const byDepartment = new Map();
  for (const commune of membres.map((member) => member.code).sort()) {
    const department = commune.slice(0, commune >= '97' ? 3 : 2);
    byDepartment.set(department, (byDepartment.get(department) ?? '') + commune.slice(department.length));
  }
  return `${code} ${[...byDepartment].map(([department, communes]) => `${department}:${communes}`).join(' ')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('intercommunalities.txt', import.meta.url), intercommunalitiesText());
}
