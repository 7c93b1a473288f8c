/**
 * The web UI in a real browser, against the product as `npm start` runs it. Apart from `npm test`, as a bare
 * machine has no browser: `npm run test:browser`, with CHROMIUM_PATH where it is not /usr/bin/chromium.
 */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { configFile: '.swcrc' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/web/**/*.e2e-spec.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/test/web/setup/start-product.mjs',
  globalTeardown: '<rootDir>/test/web/setup/stop-product.mjs',
  maxWorkers: 1,
  testTimeout: 60_000,
};
