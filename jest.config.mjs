/**
 * One run for the whole house: `npm test`. Sources run as ES modules through SWC; workspace packages
 * resolve to their TypeScript source by the `@tdu/source` export condition. The files of a worker share
 * one realm, and the modules in it (decision 16).
 */
export default {
  testEnvironment: '<rootDir>/test/setup/shared-realm-environment.mjs',
  runtime: '<rootDir>/test/setup/shared-realm-runtime.mjs',
  testSequencer: '<rootDir>/test/setup/longest-first.mjs',
  testEnvironmentOptions: { customExportConditions: ['@tdu/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile: '.swcrc' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,e2e-spec}.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/test/bench/', '/test/web/'],
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
  setupFiles: ['<rootDir>/test/setup/each-file.mjs'],
  maxWorkers: 2,
  testTimeout: 20_000,
};
