import { MESSAGE_LANGUAGES } from '@tdu/kernel';
import { emailTemplates } from '@tdu/platform';
import { invitationEmail } from './invitation/invitation.email.js';
import { signInEmail } from './sign-in/sign-in.email.js';

describe('the e-mails of accounts', () => {
  test('are the invitation and the sign-in message, both on the list', () => {
    expect([invitationEmail.name, signInEmail.name]).toEqual(['invitation', 'sign-in']);
    expect(emailTemplates()).toEqual(expect.arrayContaining([invitationEmail, signInEmail]));
  });

  const cases = ['invitation', 'sign-in'].flatMap((name) =>
    MESSAGE_LANGUAGES.map((language) => [name, language] as const),
  );
  test.each(cases)('%s renders every sample in %s', (name, language) => {
    const template = emailTemplates().find((one) => one.name === name)!;
    for (const sample of template.samples) {
      const mail = template.render(sample, language);
      expect(mail.subject.length).toBeGreaterThan(10);
      expect(mail.text).toContain('Passerelles & Cie');
      expect(mail.html).toContain('Passerelles &amp; Cie');
      expect(mail.html).toContain(`lang="${language}"`);
      expect(mail.text + mail.html).not.toMatch(/undefined|\[object/);
    }
  });

  test('the sign-in message holds the link, and the code in two groups', () => {
    const template = emailTemplates().find((one) => one.name === 'sign-in')!;
    const { text, html } = template.render(template.samples[0], 'fr');
    for (const body of [text, html]) {
      expect(body).toContain('048 215');
      expect(body).toContain('/connexion?jeton=exemple');
    }
  });
});
