import { MESSAGE_LANGUAGES } from '@tdu/kernel';
import { signingCodeEmail } from './signing-code.email.js';

describe('the message with the code that signs a charter', () => {
  it.each(MESSAGE_LANGUAGES)(
    'says in %s what it signs, the code in two groups, and how long it is good',
    (language) => {
      const mail = signingCodeEmail.render(signingCodeEmail.samples[0], language);
      expect(mail.subject).toMatch(/^.{5,78}$/);
      expect(mail.subject).not.toContain('048');
      for (const body of [mail.text, mail.html]) {
        expect(body).toContain('048 215');
        expect(body).toContain('2026-1');
        expect(body).toMatch(/\b15 minutes/);
        expect(body).not.toMatch(/undefined|null|\[object/);
      }
      expect(mail.html).toContain(`lang="${language}"`);
    },
  );
});
