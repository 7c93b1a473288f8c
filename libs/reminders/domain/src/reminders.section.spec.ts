import { loadPreset } from '@tdu/programmes-domain';
import { ownWordsOf, remindersSchema } from './reminders.section.js';

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
