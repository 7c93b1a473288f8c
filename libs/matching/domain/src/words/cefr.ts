import type { CefrLevel } from '@tdu/people-domain';
import { z } from 'zod';

const RANKS: Record<CefrLevel, number> = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6, native: 7 };

/** A level as a programme's data names it. */
export const cefrSchema = z.enum(Object.keys(RANKS) as [CefrLevel, ...CefrLevel[]]);

/** 1 for A1 to 7 for a native speaker, 0 when the level is not known. */
export function rankOf(level: CefrLevel | null): number {
  return level === null ? 0 : RANKS[level];
}

/** The level of a rank from 1 to 7. */
export function levelOf(rank: number): CefrLevel {
  return (Object.keys(RANKS) as CefrLevel[])[rank - 1];
}
