/** Typed arrays in memory that threads share. */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

export function sharedFrom(values: ArrayLike<number>): Int32Array {
  const shared = sharedInts(values.length);
  shared.set(values);
  return shared;
}
