import type { Refusal } from './refusal.js';

/** The outcome of a rule that may say no: a value, or the refusal that names what and where. */
export type Result<T, R extends Refusal = Refusal> = Accepted<T> | Refused<R>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false;
  readonly refusal: R;
}

/** Wraps a value as an accepted result. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** Wraps a refusal as a result. */
export function refused<R extends Refusal>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
