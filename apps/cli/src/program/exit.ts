/** How a command may end, as a shell sees it. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** Understood and refused: bad data, an unreachable database, a certificate that does not hold. */
  refused: 1,
  /** Not understood: an unknown option, an argument that is missing. */
  usage: 2,
} as const;

/** The command ends with one French sentence and exit code 1. */
export class RefusedError extends Error {}

/** The command was called wrongly: one French sentence, exit code 2. */
export class UsageError extends Error {}
