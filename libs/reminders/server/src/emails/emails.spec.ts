import { MESSAGE_LANGUAGES } from '@tdu/kernel';
import { emailTemplates } from '@tdu/platform';
import './index.js';

const cases = emailTemplates().flatMap((template) =>
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
  it('are six, with a sample each', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(6);
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
