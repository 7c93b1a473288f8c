import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { ThreadRequest } from './messages.js';
import { type Compute, RunSession } from './run-session.js';

/** Nice value of the threads of a run: whoever answers a person on the same machine goes first. */
const BEHIND_EVERYTHING = 19;

/** Answers the process that owns this thread, one run after another; `people` after a result begins the next. */
export function serveRuns(port: MessagePort, compute: Compute): void {
  standBack();
  let session: RunSession | undefined;
  let computed = false;
  port.on('message', async (request: ThreadRequest) => {
    if (!session || (computed && request.kind !== 'next')) {
      session = new RunSession(compute, (progress) => port.postMessage(progress));
      computed = false;
    }
    const reply = await session.answer(request);
    computed ||= reply.kind === 'figures';
    port.postMessage(reply);
  });
}

/** On Linux the priority is the thread's own, and its children inherit it; elsewhere the process's, if it is allowed. */
function standBack(): void {
  try {
    setPriority(BEHIND_EVERYTHING);
  } catch {
    // Not allowed here: the run is no less right.
  }
}
