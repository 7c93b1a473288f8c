/** Text that is HTML already and must not be escaped again. */
export class SafeHtml {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = string | number | SafeHtml | readonly SafeHtml[];

/** Template tag: escapes every value that is not HTML already. */
export function html(parts: TemplateStringsArray, ...values: Value[]): SafeHtml {
  const text = parts.reduce((before, part, index) => before + render(values[index - 1]) + part);
  return new SafeHtml(text);
}

/** Joins pieces of HTML. */
export function joinHtml(pieces: readonly SafeHtml[]): SafeHtml {
  return new SafeHtml(pieces.map((piece) => piece.text).join('\n'));
}

function render(value: Value): string {
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'object') return joinHtml(value).text;
  return escapeHtml(String(value));
}

/** Escapes the five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character]);
}
