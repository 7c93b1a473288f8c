import { reminderKeyText } from './reminder-key.js';
import { isReportWaiting, reportReminder } from './report-reminder.js';

const REPORT = { reportId: 'r', programmeId: 'p', reportedOn: '2026-02-02', readerId: 'nadia' };

describe('the announcement of a confidential report', () => {
  it('is one per report and reader, and says nothing but that', () => {
    expect(reminderKeyText(reportReminder(REPORT))).toBe(reminderKeyText(reportReminder({ ...REPORT })));
    expect(reminderKeyText(reportReminder({ ...REPORT, readerId: 'paul' }))).not.toBe(
      reminderKeyText(reportReminder(REPORT)),
    );
    expect(Object.keys(reportReminder(REPORT)).sort()).toEqual(
      ['dueOn', 'kind', 'recipientId', 'recipientKind', 'rule', 'subjectId', 'subjectType'].sort(),
    );
  });

  it.each([
    ['waits for its reader', [REPORT], true],
    ['waits for somebody else', [{ ...REPORT, readerId: 'paul' }], false],
    ['is being followed', [], false],
  ])('of a report that %s', (_, waiting, expected) => {
    expect(isReportWaiting(reportReminder(REPORT), waiting)).toBe(expected);
  });
});
