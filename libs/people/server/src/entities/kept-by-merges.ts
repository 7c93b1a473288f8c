/** Columns that merges alone read and write, in SQL of their own: nobody else's rows carry them. */
export const KEPT_BY_MERGES = { select: false, insert: false, update: false } as const;
