import { execFile } from 'node:child_process';

/** Lints a text as if it stood in the given file; the messages of the rules it breaks. */
function lint(file: string, text: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', file, '--format', 'json'],
      { timeout: 60_000 },
      (error, stdout) => {
        if (!stdout) return reject(error);
        const [report] = JSON.parse(stdout) as {
          messages: { ruleId: string; message: string; severity: number }[];
        }[];
        resolve(report.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
      },
    );
    child.stdin?.end(text);
  });
}

const use = (name: string) => `import * as forbidden from '${name}';\nexport const use = forbidden;\n`;

describe('the floors of the house, as the linter keeps them', () => {
  const BOUNDARY = '@nx/enforce-module-boundaries';

  it.each([
    ['a domain may not use the platform', 'libs/duos/domain/src/x.ts', '@tdu/platform', BOUNDARY],
    ['a domain may not use a server', 'libs/duos/domain/src/x.ts', '@tdu/people-server', BOUNDARY],
    ['an earlier part may not use a later one', 'libs/people/server/src/x.ts', '@tdu/duos-server', BOUNDARY],
    ['nor may its domain', 'libs/matching/domain/src/x.ts', '@tdu/impact-domain', BOUNDARY],
    ['the platform may not use a domain', 'libs/shared/platform/src/x.ts', '@tdu/people-domain', BOUNDARY],
    ['the assignment engine may use nothing', 'libs/assignment/src/x.ts', '@tdu/kernel', BOUNDARY],
    ['the kernel may use nothing of the house', 'libs/shared/kernel/src/x.ts', '@tdu/assignment', BOUNDARY],
    [
      'a domain may not know a framework',
      'libs/duos/domain/src/x.ts',
      '@nestjs/common',
      'no-restricted-imports',
    ],
    ['nor the database', 'libs/people/domain/src/x.ts', 'typeorm', 'no-restricted-imports'],
    [
      'a resolver may not know the ORM',
      'libs/duos/server/src/x.resolver.ts',
      'typeorm',
      'no-restricted-imports',
    ],
  ])('%s', async (_sentence, file, name, rule) => {
    expect(await lint(file, use(name))).toContain(rule);
  });

  it('a domain may not read the clock', async () => {
    const broken = await lint(
      'libs/duos/domain/src/x.ts',
      'export const a = Date.now();\nexport const b = new Date();\n',
    );
    expect(broken.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(2);
  });

  it('a server may use its domain, the platform and an earlier server', async () => {
    const text = ['@tdu/duos-domain', '@tdu/platform', '@tdu/people-server']
      .map((name, index) => `import * as a${index} from '${name}';\nexport const b${index} = a${index};\n`)
      .join('');
    expect(await lint('libs/duos/server/src/x.ts', text)).toEqual([]);
  });
});
