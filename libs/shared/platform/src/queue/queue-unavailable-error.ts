export type QueueProblem = 'unreachable' | 'refused' | 'unmigrated' | 'newer';

/** The queue cannot be used. The message is one French sentence that says what to do; it names no password. */
export class QueueUnavailableError extends Error {
  constructor(
    readonly problem: QueueProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'QueueUnavailableError';
  }
}
