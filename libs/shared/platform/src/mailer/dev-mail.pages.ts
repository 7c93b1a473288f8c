import type { EmailTemplate, RenderedEmail } from './email-template.js';
import { type SafeHtml, html } from './html.js';
import type { MailboxMail } from './mailbox.js';

const STYLE =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1c2733}' +
  'table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem;border-bottom:1px solid #d9dde2}' +
  'iframe{width:100%;height:36rem;border:1px solid #d9dde2}pre{white-space:pre-wrap}';

/** The list of the local mailbox. */
export function mailboxPage(mails: readonly MailboxMail[]): string {
  const rows = mails.map(
    (mail) =>
      html`<tr>
        <td>${when(mail.receivedAt)}</td>
        <td>${mail.to}</td>
        <td><a href="/dev/mailbox/${mail.id}">${mail.subject || '(sans objet)'}</a></td>
      </tr>`,
  );
  const table = html`<table>
    <thead>
      <tr>
        <th>Reçu</th>
        <th>Pour</th>
        <th>Objet</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const none = html`<p>
    Aucun courriel pour l’instant. Ceux que le logiciel envoie arrivent ici tant que SMTP_URL n’est pas
    renseigné.
  </p>`;
  return page('Boîte locale', mails.length > 0 ? table : none);
}

/** One mail: its headers, its HTML in a sandbox, its text. */
export function mailPage(mail: MailboxMail): string {
  const headers = Object.entries(mail.headers).map(
    ([name, value]) =>
      html`<tr>
        <th>${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  return page(
    mail.subject,
    html`<p><a href="/dev/mailbox">← Boîte locale</a></p>
      <p>Pour ${mail.to}, le ${when(mail.receivedAt)}</p>
      ${frame(mail.html)}
      <h2>Texte</h2>
      <pre>${mail.text}</pre>
      <details>
        <summary>En-têtes</summary>
        <table>
          ${headers}
        </table>
      </details>`,
  );
}

/** Every e-mail the product can send. */
export function templatesPage(templates: readonly EmailTemplate<unknown>[]): string {
  const items = templates.map(
    ({ name }) =>
      html`<li>
        ${name} : <a href="/dev/emails/${name}/fr">français</a>, <a href="/dev/emails/${name}/en">anglais</a>
      </li>`,
  );
  return page(
    'Modèles de courriel',
    html`<ul>
      ${items}
    </ul>`,
  );
}

/** The samples of one e-mail in one language. */
export function templatePage(name: string, samples: readonly RenderedEmail[]): string {
  const shown = samples.map(
    (one) =>
      html`<h2>${one.subject}</h2>
        ${frame(one.html)}
        <pre>${one.text}</pre>`,
  );
  return page(
    name,
    html`<p><a href="/dev/emails">← Modèles</a></p>
      ${shown}`,
  );
}

/** A mail's HTML cannot run a script nor reach this page; its links open in a new tab. */
function frame(content: string): SafeHtml {
  const inside = content.replace('<head>', '<head><base target="_blank">');
  return html`<iframe
    title="Courriel"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
    srcdoc="${inside}"
  ></iframe>`;
}

function page(title: string, body: SafeHtml): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`.text;
}

function when(date: Date): string {
  return date.toLocaleString('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
}
