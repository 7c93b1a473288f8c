import type { Clock } from '@tdu/kernel';

/** Injection token of the process's clock. */
export const CLOCK = Symbol('CLOCK');

/** The machine's own clock: the one place of the product that reads it. */
export const systemClock: Clock = { now: () => new Date() };
