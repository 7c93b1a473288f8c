const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** What can be held back: a BullMQ worker. */
export interface Pausable {
  pause(doNotWaitActive?: boolean): Promise<unknown>;
  resume(): Promise<unknown> | void;
}

/**
 * Holds a worker back after an error. BullMQ retries at once whatever is not ECONNREFUSED, so a database that
 * restarts or loses a table would be asked thousands of times a second. Pauses double from 1 s to 1 min.
 */
export class ErrorBrake {
  private pauseMs = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  private lastError = 0;

  constructor(private readonly worker: Pausable) {}

  /** An error happened: pause, and go on after a while. Errors during a pause change nothing. */
  trip(): void {
    if (this.timer) return;
    this.pauseMs = this.wasCalm() ? FIRST_PAUSE_MS : Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.lastError = Date.now();
    void this.worker.pause(true);
    this.timer = setTimeout(() => this.goOn(), this.pauseMs);
    this.timer.unref();
  }

  /** Forgets the pending resume: the worker is closing. */
  release(): void {
    clearTimeout(this.timer);
  }

  private wasCalm(): boolean {
    return Date.now() - this.lastError > this.pauseMs * 3;
  }

  private goOn(): void {
    this.timer = undefined;
    void this.worker.resume();
  }
}
