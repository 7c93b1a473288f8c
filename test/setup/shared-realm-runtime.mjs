import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';

/**
 * Loads each module once for all the files of a worker: what a file imports is kept for the next, the file
 * itself is forgotten. A run that watches sources, or a file with a realm of its own, gets Jest's own runtime.
 */
export default class SharedRealmRuntime extends Runtime {
  static shared;

  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    const shares = environment.sharesModules && !globalConfig.watch && !globalConfig.watchAll;
    if (shares && SharedRealmRuntime.shared) return SharedRealmRuntime.shared.forFile(testPath);
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    if (shares) SharedRealmRuntime.shared = this;
  }

  forFile(testPath) {
    this._testPath = testPath;
    return this;
  }

  teardown() {
    if (this !== SharedRealmRuntime.shared) return super.teardown();
    this.restoreAllMocks();
    this.forgetFile();
    this.mockState.clear();
    this.fileCache.clear();
    this.transformCache.clear();
    this.jestGlobals.clearJestObjectCache();
    this.testMainModule.reset();
  }

  /** The file, Jest's globals as it saw them, Jest's runner, and what failed to load. */
  forgetFile() {
    const modules = this.registries.getActiveEsmRegistry();
    const file = pathToFileURL(this._testPath).href;
    for (const [key, module] of modules) {
      if (key === file || key.startsWith('@jest/globals/') || module.status !== 'evaluated')
        modules.delete(key);
    }
    this.registries.getInternalCjsRegistry().clear();
  }
}
