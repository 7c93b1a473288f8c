import { TestEnvironment } from 'jest-environment-node';

/** What Jest's own runner leaves on the global object for the length of one file. */
const LEFT_BY_JEST = new Set([
  'EVENT_HANDLERS',
  'JEST_STATE_SYMBOL',
  'LOG_ERRORS_BEFORE_RETRY',
  'RETRY_IMMEDIATELY',
  'RETRY_TIMES',
  'TEST_TIMEOUT_SYMBOL',
  'WAIT_BEFORE_RETRY',
]);

/**
 * One realm for all the files of a worker, so that a module is evaluated once and not once a file
 * (decision 16). `@jest-environment node` at the head of a file gives it a realm of its own.
 */
export default class SharedRealmEnvironment extends TestEnvironment {
  static shared;

  constructor(config, context) {
    if (SharedRealmEnvironment.shared) return SharedRealmEnvironment.shared;
    super(config, context);
    this.sharesModules = true;
    this.realExit = this.global.process.exit;
    SharedRealmEnvironment.shared = this;
  }

  /** Takes back what a file changed, and keeps the realm for the next one. */
  async teardown() {
    this.fakeTimersModern.useRealTimers();
    this.global.process.exit = this.realExit;
    for (const key of Object.getOwnPropertySymbols(this.global)) {
      if (LEFT_BY_JEST.has(key.description)) delete this.global[key];
    }
    // Jest notes here what it would empty at the end of a realm: a whole file, kept in memory.
    this._globalProxy.leftovers = [];
  }
}
