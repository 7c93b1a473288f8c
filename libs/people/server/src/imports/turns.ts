/**
 * Lets one piece of work run at a time. A pass over a sheet uses two connections at once: many passes side by side
 * could each hold one and wait for the other for ever.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when those before it are done, whether they succeeded or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
