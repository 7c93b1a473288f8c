/**
 * The sum by which a certificate file shows that one of its numbers was changed: over its numbers in the order in
 * which they stand, h ← (31·h + number) mod 2^32. As 31 is odd, no change of a single 32-bit number leaves it the
 * same. It guards against accidents and retouching; that nothing better exists is for the prices to prove.
 */
export function checksumOf(values: readonly unknown[]): number {
  let sum = 0;
  for (const value of values)
    if (typeof value === 'number') sum = next(sum, value);
    else if (Array.isArray(value) || value instanceof Int32Array) sum = nextOfList(sum, value);
  return sum >>> 0;
}

/** By index: an iterator would leave garbage for each of the hundreds of thousands of numbers. */
function nextOfList(before: number, list: ArrayLike<unknown>): number {
  let sum = before;
  for (let k = 0; k < list.length; k++) {
    const entry = list[k];
    if (typeof entry === 'number') sum = next(sum, entry);
  }
  return sum;
}

function next(sum: number, value: number): number {
  return (Math.imul(sum, 31) + value) | 0;
}
