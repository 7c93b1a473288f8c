import type { Logger } from '../logging/logger.js';

const FIRST_SILENCE_MS = 10_000;
const LONGEST_SILENCE_MS = 600_000;

interface Kind {
  until: number;
  silence: number;
  hidden: number;
}

/**
 * Tells each kind of error once, then keeps quiet for a while that doubles: a server that is down must not
 * fill the disk. Only the code or the class is written, for a message may quote a person's data.
 */
export class ErrorLog {
  private readonly kinds = new Map<string, Kind>();

  constructor(
    private readonly logger: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  /** Logs the error unless its kind was told recently. */
  tell(where: string, error: unknown): void {
    const kind = `${where}: ${errorKind(error)}`;
    const known = this.kinds.get(kind);
    if (known && this.now() < known.until) {
      known.hidden += 1;
      return;
    }
    this.logger.warn(known?.hidden ? `${kind} (${known.hidden} more since)` : kind);
    const silence = known ? Math.min(known.silence * 2, LONGEST_SILENCE_MS) : FIRST_SILENCE_MS;
    this.kinds.set(kind, { silence, until: this.now() + silence, hidden: 0 });
  }
}

/** The code of an error (`ECONNREFUSED`, `42P01`), else its class. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : error.name;
}
