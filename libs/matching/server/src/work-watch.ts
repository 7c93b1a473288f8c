/** Someone cancelled the work while it was done. */
export class WorkCancelled extends Error {}

/** How often work says how far it is and asks whether it is still wanted. Cancelled, it stops within a second. */
const EVERY_MS = 400;

/** Work under watch. */
export interface WorkWatch {
  /** Aborted with WorkCancelled as soon as the work is seen not to be wanted any more. */
  readonly signal: AbortSignal;
  /** No more turns; resolves when the last one is over. */
  stop(): Promise<void>;
}

/** Has work say now and then how far it is; `say` resolves to false once nobody wants it any more. */
export function watchWork(say: () => Promise<boolean>): WorkWatch {
  const abort = new AbortController();
  let turn: Promise<void> | undefined;
  const look = async () => {
    if (!(await say())) abort.abort(new WorkCancelled());
  };
  const timer = setInterval(() => {
    // A turn that fails is made up for by the next: what the work cannot do without fails in the work itself.
    turn ??= look()
      .catch(() => undefined)
      .finally(() => (turn = undefined));
  }, EVERY_MS);
  return {
    signal: abort.signal,
    stop: async () => {
      clearInterval(timer);
      await turn;
    },
  };
}
