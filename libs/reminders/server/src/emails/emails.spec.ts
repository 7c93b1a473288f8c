import { MESSAGE_LANGUAGES } from '@tdu/kernel';
import { type EmailTemplate, emailTemplates } from '@tdu/platform';
import * as emails from './index.js';

const templates = Object.values(emails) as unknown as EmailTemplate<unknown>[];
const cases = templates.flatMap((template) =>
  MESSAGE_LANGUAGES.flatMap((language) =>
    template.samples.map((sample, index) => ({
      name: template.name,
      language,
      index,
      mail: template.render(sample, language),
    })),
  ),
);

describe('the e-mails of reminders', () => {
  it('are seven, with a sample each, all on the list', () => {
    expect(emailTemplates()).toEqual(expect.arrayContaining(templates));
    expect(new Set(cases.map(({ name }) => name)).size).toBe(7);
  });

  it.each(cases)(
    '$name in $language, sample $index, says the same as text and as HTML',
    ({ language, mail }) => {
      expect(mail.subject).toMatch(/^.{5,78}$/);
      expect(mail.html).toContain(`<html lang="${language}">`);
      expect(mail.text).toContain('https://duos.exemple.org/');
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/undefined|null|\[object|NaN/);
      expect(mail.html).toContain('href="https://duos.exemple.org/');
      expect(mail.html).not.toMatch(/<img|<script|http:\/\//);
    },
  );
});
