import Sequencer from '@jest/test-sequencer';

/** Folders whose files start processes or play months: on a fresh clone no run has timed them yet. */
const LONG = /\/test\/(crash|simulation|worker)\/|\/test\/api\/process\./;

/** What is long starts first, so that no worker is left waiting for one file at the end of a run. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const untimed = (test) => test.duration == null && LONG.test(test.path);
    return [...sorted.filter(untimed), ...sorted.filter((test) => !untimed(test))];
  }
}
