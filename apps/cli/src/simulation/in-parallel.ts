const AT_ONCE = 8;

/**
 * Does something for each item, a few at once: the database works while the story goes on. Only for items that have
 * nothing to do with each other, so that the order in which they end does not matter.
 */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}
