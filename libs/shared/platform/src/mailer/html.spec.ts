import { mailPage, mailboxPage } from './dev-mail.pages.js';
import { html } from './html.js';

const mail = {
  id: 'one',
  to: '<b>@example.org',
  subject: '<script>alert(1)</script>',
  receivedAt: new Date('2026-01-01T12:00:00Z'),
  text: '<i>',
  html: '<html><head></head><body><script>alert(1)</script>"</body></html>',
  headers: { from: '<img>' },
};

describe('HTML', () => {
  it('escapes what it is given and keeps what is HTML already', () => {
    expect(html`<p>${'<&"\'>'}${html`<b>${1}</b>`}</p>`.text).toBe('<p>&lt;&amp;&quot;&#39;&gt;<b>1</b></p>');
  });

  it('joins lists', () => {
    const items = ['a', 'b'].map((one) => html`<li>${one}</li>`);
    expect(html`${items}`.text).toBe('<li>a</li>\n<li>b</li>');
  });

  it('shows a mail without letting it act on the page', () => {
    const page = mailPage(mail);
    expect(page).not.toContain('<script>');
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).toContain('srcdoc="&lt;html&gt;');
    expect(mailboxPage([mail])).not.toContain('<script>');
    expect(mailboxPage([])).toContain('Aucun courriel');
  });
});
