/**
 * The rules of passwordless sign-in: a link of 256 bits and a code of six digits, either of them once,
 * within ten minutes (issue 2, line 3). The other figures are ours, with their reason beside them.
 */
export const SIGN_IN = {
  linkBytes: 32,
  codeDigits: 6,
  minutes: 10,
  /** Wrong codes a challenge bears: 5 in 1,000,000 is the chance of a blind guess per challenge. */
  codeAttempts: 5,
  /** Wrong codes an account bears in a day over all its challenges, so asking again buys no more guesses. */
  codeAttemptsPerDay: 20,
  /** Messages an address receives in the window: enough for a slow mail server, too few to flood a mailbox. */
  requestsPerWindow: 5,
  windowMinutes: 15,
  /** Requests and codes together from one network in the window: a whole office behind one address fits. */
  triesPerNetwork: 100,
} as const;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What is known of a sign-in challenge when someone presents its link or its code. */
export interface ChallengeFacts {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly attempts: number;
}

/** When a challenge made now ends. */
export function challengeExpiry(now: Date, minutes: number = SIGN_IN.minutes): Date {
  return new Date(now.getTime() + minutes * MINUTE);
}

/** Whether the link still opens a session. Wrong codes do not spoil it: a stranger's guesses lock nobody out. */
export function linkIsGood(challenge: ChallengeFacts, now: Date): boolean {
  return challenge.usedAt === null && now.getTime() < challenge.expiresAt.getTime();
}

/** Whether a code may still be compared: live challenge, guesses left on it and on the account today. */
export function codeMayBeTried(challenge: ChallengeFacts, now: Date, wrongCodesToday: number): boolean {
  return (
    linkIsGood(challenge, now) &&
    challenge.attempts < SIGN_IN.codeAttempts &&
    wrongCodesToday < SIGN_IN.codeAttemptsPerDay
  );
}

/** The start of the day over which wrong codes are counted. */
export function wrongCodesSince(now: Date): Date {
  return new Date(now.getTime() - DAY);
}

/** The start of the window over which requests are counted. */
export function requestsSince(now: Date): Date {
  return new Date(now.getTime() - SIGN_IN.windowMinutes * MINUTE);
}

/** Whether one more message may be asked for, given the instants of the earlier requests. */
export function mayRequest(earlier: readonly Date[], now: Date): boolean {
  const since = requestsSince(now).getTime();
  return earlier.filter((at) => at.getTime() > since).length < SIGN_IN.requestsPerWindow;
}

/** The digits of a code as people type it (`123 456`, `123-456`); undefined when it is no six-digit code. */
export function readCode(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}

/** A code as the message shows it, in two groups that are easy to read over: `123 456`. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
