import { loadPreset } from '@tdu/programmes-domain';
import { remindersSchema } from './reminders.section.js';

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
