/** Keeps the six digits of a code pasted with spaces, a hyphen or a sentence around it. */
export function digitsOnly(text: string): string {
  return text.replace(/\D/g, '').slice(0, 6);
}
