import { checkSections, loadPreset, readOwnMail, readSection } from '@tdu/programmes-domain';
import { ownWordsOf, remindersSchema, remindersSection } from './reminders.section.js';

const rule = {
  key: 'late',
  kind: 'meeting_overdue',
  afterDays: 1,
  repeatEveryDays: null,
  maximum: 1,
  to: ['mentor'],
};

describe('the section of reminders', () => {
  it.each(['duos-de-demain', 'duo-for-a-job'])('reads the preset %s', (key) => {
    const section = remindersSchema.parse(loadPreset(key)?.sections.reminders);
    expect(new Set(section.rules.map(({ kind }) => kind)).size).toBe(5);
  });

  it('has words of its own by kind of mail, French ones for every language that is not written', () => {
    const { texts } = remindersSchema.parse({ rules: [], texts: { review_due: { fr: 'Venez au café.' } } });
    expect(ownWordsOf(texts, 'review_due', 'en')).toBe('Venez au café.');
    expect(ownWordsOf(texts, 'meeting_overdue', 'fr')).toBeNull();
    expect(remindersSchema.safeParse({ rules: [], texts: { review_due: { en: 'Tea' } } }).success).toBe(
      false,
    );
  });

  const fields = {
    ...{ prenom: 'Salma', binome: 'Paul', association: 'Passerelles' },
    ...{ programme: 'Duos', date: '1 mars 2026' },
  };

  it('has mails of its own, whose fields are filled in', () => {
    const mail = { fr: { subject: '{prenom}, et {binome} ?', body: 'Depuis le {date}.\n\nÀ {binome} !' } };
    const { mails } = remindersSchema.parse({ rules: [], mails: { meeting_overdue: mail } });
    expect(readOwnMail(mails.meeting_overdue, 'en', fields)).toEqual({
      subject: 'Salma, et Paul ?',
      paragraphs: ['Depuis le 1 mars 2026.', 'À Paul !'],
    });
    expect(readOwnMail(mails.review_due, 'fr', fields)).toEqual({ subject: null, paragraphs: null });
  });

  it.each([
    [{ fr: { subject: 'Pour {prénom}' } }, ['mails', 'review_due', 'fr', 'subject'], '{prénom}'],
    [{ fr: {}, en: { body: 'See {partner}' } }, ['mails', 'review_due', 'en', 'body'], '{partner}'],
  ])('refuses a field that no mail has, by its name: %j', (mail, path, name) => {
    const reminders = { rules: [], mails: { review_due: mail } };
    expect(checkSections({ reminders }, [remindersSection])).toMatchObject({
      refusal: {
        ...{ code: 'MAIL_FIELD_UNKNOWN', path: ['reminders', ...path] },
        message: expect.stringContaining(name),
      },
    });
  });

  it('refuses a subject of two lines', () => {
    const mails = { review_due: { fr: { subject: 'a\nBcc: b' } } };
    expect(remindersSchema.safeParse({ rules: [], mails }).success).toBe(false);
  });

  it('reads the rules of versions that were made before programmes had words or mails', () => {
    const reminders = { rules: [rule] };
    expect(readSection({ sections: { reminders } }, remindersSection)).toEqual({
      ...{ rules: [rule], texts: {}, mails: {} },
    });
  });

  it('refuses two rules of one name', () => {
    expect(remindersSchema.safeParse({ rules: [rule, rule] }).success).toBe(false);
  });

  it('refuses a repetition without its rhythm', () => {
    expect(remindersSchema.safeParse({ rules: [{ ...rule, maximum: 2 }] }).success).toBe(false);
  });

  it('refuses to name reviews where none is spoken of', () => {
    expect(remindersSchema.safeParse({ rules: [{ ...rule, reviews: ['closing'] }] }).success).toBe(false);
  });
});
