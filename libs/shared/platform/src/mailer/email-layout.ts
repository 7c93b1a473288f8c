import type { MessageLanguage } from '@tdu/kernel';
import type { RenderedEmail } from './email-template.js';
import { type SafeHtml, html } from './html.js';

export interface EmailAction {
  readonly label: string;
  readonly url: string;
}

/** The content of a mail, from which its text and its HTML are both made: they cannot disagree. */
export interface EmailContent {
  readonly language: MessageLanguage;
  readonly subject: string;
  /** First line: « Bonjour Awa, ». */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly actions?: readonly EmailAction[];
  /** Shown large and apart: a six-digit code. */
  readonly code?: string;
  /** Small print under the signature: why one receives this mail. */
  readonly footer: string;
  readonly signature: string;
}

/** Lays a mail out as plain text and as HTML: one column, 16 px, readable without images or styles. */
export function layOut(content: EmailContent): RenderedEmail {
  return { subject: content.subject, text: asText(content), html: asHtml(content).text };
}

function asText({ greeting, paragraphs, actions = [], code, signature, footer }: EmailContent): string {
  const links = actions.map(({ label, url }) => `${label} :\n${url}`);
  return (
    [greeting, ...paragraphs, ...(code ? [code] : []), ...links, signature, `-- \n${footer}`].join('\n\n') +
    '\n'
  );
}

function asHtml(content: EmailContent): SafeHtml {
  const { language, subject, greeting, paragraphs, actions = [], code, signature, footer } = content;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;background:#f4f5f7;color:#1c2733;font:16px/1.5 Arial,sans-serif">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff">
          <p>${greeting}</p>
          ${paragraphs.map((text) => html`<p>${text}</p>`)}
          ${code ? html`<p style="font-size:28px;letter-spacing:6px"><strong>${code}</strong></p>` : ''}
          ${actions.map(button)}
          <p>${signature}</p>
          <p style="border-top:1px solid #d9dde2;padding-top:12px;font-size:13px;color:#55606b">${footer}</p>
        </div>
      </body>
    </html>`;
}

function button({ label, url }: EmailAction, index: number): SafeHtml {
  const look = index === 0 ? 'background:#1d5f8a;color:#ffffff' : 'background:#e6eef4;color:#134a6e';
  return html`<p>
    <a
      href="${url}"
      style="display:inline-block;padding:12px 20px;border-radius:6px;text-decoration:none;${look}"
      >${label}</a
    >
  </p>`;
}
