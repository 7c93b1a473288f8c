import type { RequestContext } from '@tdu/kernel';
import DataLoader from 'dataloader';

const loaders = new WeakMap<RequestContext, Map<string, DataLoader<string, unknown>>>();

/**
 * The loader of that name for one request: all keys asked in one tick are read by one call of `batch`.
 * `batch` returns a map; a key it lacks resolves to undefined.
 */
export function loaderFor<V>(
  ctx: RequestContext,
  name: string,
  batch: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): DataLoader<string, V | undefined> {
  const ofRequest = loaders.get(ctx) ?? new Map<string, DataLoader<string, unknown>>();
  loaders.set(ctx, ofRequest);
  const known = ofRequest.get(name);
  if (known) return known as DataLoader<string, V | undefined>;
  const loader = new DataLoader<string, V | undefined>(async (keys) => {
    const found = await batch(keys);
    return keys.map((key) => found.get(key));
  });
  ofRequest.set(name, loader as DataLoader<string, unknown>);
  return loader;
}
