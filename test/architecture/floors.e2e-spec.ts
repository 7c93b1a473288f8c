import { execFileSync } from 'node:child_process';

const BOUNDARY = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

const use = (...names: string[]) =>
  names.map((name, n) => `import * as a${n} from '${name}';\nexport const b${n} = a${n};\n`).join('');

/** A sentence, a file, what someone writes in it, and the rules that the linter answers with. */
const CASES: readonly [string, string, string, readonly string[]][] = [
  ['a domain may not use the platform', 'libs/duos/domain/src/x.ts', use('@tdu/platform'), [BOUNDARY]],
  ['a domain may not use a server', 'libs/duos/domain/src/x.ts', use('@tdu/people-server'), [BOUNDARY]],
  [
    'an earlier part may not use a later one',
    'libs/people/server/src/x.ts',
    use('@tdu/duos-server'),
    [BOUNDARY],
  ],
  ['nor may its domain', 'libs/matching/domain/src/x.ts', use('@tdu/impact-domain'), [BOUNDARY]],
  [
    'the platform may not use a domain',
    'libs/shared/platform/src/x.ts',
    use('@tdu/people-domain'),
    [BOUNDARY],
  ],
  ['the assignment engine may use nothing', 'libs/assignment/src/x.ts', use('@tdu/kernel'), [BOUNDARY]],
  [
    'the kernel may use nothing of the house',
    'libs/shared/kernel/src/x.ts',
    use('@tdu/assignment'),
    [BOUNDARY],
  ],
  ['a domain may not know a framework', 'libs/duos/domain/src/x.ts', use('@nestjs/common'), [IMPORTS]],
  ['nor the database', 'libs/people/domain/src/x.ts', use('typeorm'), [IMPORTS]],
  ['a resolver may not know the ORM', 'libs/duos/server/src/x.resolver.ts', use('typeorm'), [IMPORTS]],
  [
    'a resolver may not decide',
    'libs/duos/server/src/x.resolver.ts',
    'export function f(a: boolean): number {\n  if (a) return 1;\n  return 2;\n}\n',
    [SYNTAX],
  ],
  [
    'a domain may not read the clock',
    'libs/duos/domain/src/x.ts',
    'export const a = Date.now();\nexport const b = new Date();\n',
    [SYNTAX, SYNTAX],
  ],
  [
    'two files may not import each other',
    'libs/shared/kernel/src/calendar-date.ts',
    "import { today } from './clock.js';\nexport const f = today;\n",
    ['import-x/no-cycle'],
  ],
  [
    'a server may use its domain, the platform and an earlier server',
    'libs/duos/server/src/x.ts',
    use('@tdu/duos-domain', '@tdu/platform', '@tdu/people-server'),
    [],
  ],
];

describe('the floors of the house, as the linter keeps them', () => {
  let broken: string[][];
  beforeAll(() => {
    const input = JSON.stringify(CASES.map(([, file, text]) => ({ file, text })));
    const options = { input, encoding: 'utf8', timeout: 60_000 } as const;
    broken = JSON.parse(execFileSync(process.execPath, ['test/architecture/lint-texts.mjs'], options));
  }, 60_000);

  it.each(CASES.map(([sentence, , , rules], index) => ({ sentence, rules, index })))(
    '$sentence',
    ({ rules, index }) => {
      expect(broken[index]).toEqual(rules);
    },
  );
});
