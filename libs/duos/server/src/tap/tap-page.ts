import type { Refusal } from '@tdu/kernel';
import { type SafeHtml, html } from '@tdu/platform';

/** A page and the HTTP status it is sent with. */
export interface TapPage {
  readonly status: number;
  readonly html: string;
}

const STYLE = `
  :root { color-scheme: light; }
  body { max-width: 34rem; margin: 0 auto; padding: 1.25rem; font: 1.125rem/1.5 system-ui, sans-serif; color: #1c2733; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  h2 { font-size: 1.125rem; }
  label { display: block; margin: 1rem 0; font-weight: 600; }
  input, select, button { display: block; box-sizing: border-box; width: 100%; min-height: 3rem; margin-top: .25rem;
    padding: .5rem .75rem; font: inherit; border: 1px solid #55606b; border-radius: .5rem; background: #fff; color: inherit; }
  button { margin-top: 1rem; border: 0; background: #1d5f8a; color: #fff; font-weight: 600; }
  button.second { background: #e6eef4; color: #134a6e; }
  :focus-visible { outline: 3px solid #b85c00; outline-offset: 2px; }
  .note { padding: .75rem 1rem; border-left: 4px solid #1d5f8a; background: #f0f4f8; }
  .fault { border-color: #b3261e; background: #fdf0ef; }
  .text { max-height: 24rem; overflow: auto; padding: 0 1rem; border: 1px solid #d9dde2; border-radius: .5rem; }
  small { color: #55606b; }`;

/** One page of the one-tap links: French, one column, no script, readable on any phone. */
export function tapPage(title: string, body: SafeHtml, status = 200): TapPage {
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Trait d’union</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return { status, html: page.text };
}

/** A page that only says something. */
export function messagePage(title: string, ...sentences: string[]): TapPage {
  return tapPage(title, html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}`);
}

const TITLES: Readonly<Record<string, string>> = {
  LINK_EXPIRED: 'Ce lien a expiré',
  LINK_INVALID: 'Ce lien n’est pas valable',
};
const STATUSES: Readonly<Record<string, number>> = {
  LINK_EXPIRED: 410,
  LINK_INVALID: 404,
  DUO_NOT_FOUND: 404,
};

/** A refusal as a page of its own. */
export function refusalPage({ code, message }: Refusal): TapPage {
  const body = html`<p class="note fault" role="alert">${message}</p>`;
  return tapPage(TITLES[code] ?? 'Ce n’est pas possible', body, STATUSES[code] ?? 409);
}

/** A refusal above the form that it concerns. */
export function fault(refusal: Refusal | undefined): SafeHtml {
  return refusal ? html`<p class="note fault" role="alert">${refusal.message}</p>` : html``;
}
