/**
 * A text that stands by itself. One cut out of a large text, or put together of such, keeps the whole of it in
 * memory; what outlives a batch of rows has to be a copy.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
