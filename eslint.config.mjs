import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The parts, in their order: each may use itself and those before it, never one after it. */
const PARTS = ['accounts', 'programmes', 'people', 'matching', 'duos', 'reminders', 'impact'];

/** The floors: what a project of a type may stand on. */
const FLOORS = {
  kernel: ['kernel'],
  assignment: [],
  domain: ['kernel', 'assignment', 'domain'],
  platform: ['kernel', 'platform'],
  testing: ['kernel', 'platform', 'testing'],
  server: ['kernel', 'assignment', 'domain', 'platform', 'server', 'testing'],
  app: ['kernel', 'assignment', 'domain', 'platform', 'server', 'testing', 'app'],
};

const depConstraints = [
  ...Object.entries(FLOORS).map(([type, below]) => ({
    sourceTag: `type:${type}`,
    onlyDependOnLibsWithTags: below.map((floor) => `type:${floor}`),
  })),
  ...PARTS.map((part, index) => ({
    sourceTag: `scope:${part}`,
    onlyDependOnLibsWithTags: ['shared', 'assignment', ...PARTS.slice(0, index + 1)].map(
      (scope) => `scope:${scope}`,
    ),
  })),
];

const FRAMEWORKS = ['@nestjs/*', 'typeorm', 'graphql', '@apollo/*', 'bullmq', 'pg', 'nodemailer', 'react*'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-*/**',
      '**/node_modules/**',
      '.nx/**',
      '.data/**',
      '**/*.generated.*',
      '**/generated/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.mjs'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['@tdu/source', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints,
          allowCircularSelfDependency: false,
        },
      ],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts', 'libs/shared/kernel/**/*.ts', 'libs/assignment/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: FRAMEWORKS, message: 'The domain knows no framework.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'The domain reads no clock: take the time as an argument.',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The domain reads no clock: take the time as an argument.',
        },
      ],
    },
  },
  {
    files: ['**/*.resolver.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['typeorm', '@nestjs/typeorm'], message: 'A resolver is one line of glue: no ORM.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'IfStatement', message: 'A resolver is one line of glue: no if.' },
      ],
    },
  },
  { files: ['apps/web/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  {
    // A describe is as long as its sentences; a command line prints.
    files: ['**/*.{spec,e2e-spec}.{ts,tsx}', 'test/**/*.{ts,mjs}', '**/*.bench.mjs'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    // A migration reads as one list of tables.
    files: ['**/database/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'apps/standalone/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  prettier,
);
