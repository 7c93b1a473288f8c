import { decisions, followUp, originSentence, type Report, stopSentence } from './report.js';

const REPORT = {
  ...{ mentorName: 'Nora Petit', menteeName: 'Hala Ahmadi', reportedOn: '2026-05-03' },
} as Report;

describe('a confidential report on the desk of the named person', () => {
  it('may be followed or closed; a closed one is only taken up again', () => {
    expect(decisions('received').map(({ value }) => value)).toEqual(['followed', 'closed']);
    expect(decisions('followed').map(({ value }) => value)).toEqual(['followed', 'closed']);
    expect(decisions('closed')).toEqual([{ value: 'followed', label: 'Reprendre le suivi' }]);
  });

  it('has a day of review until it is closed', () => {
    expect(followUp('r', 'followed', '2026-06-03').reviewOn).toBe('2026-06-03');
    expect(followUp('r', 'followed', '').reviewOn).toBeNull();
    expect(followUp('r', 'closed', '2026-06-03').reviewOn).toBeNull();
  });

  it('says who reported, and about which duo', () => {
    expect(originSentence({ ...REPORT, reportedBy: 'mentee' })).toBe(
      'Signalé par Hala Ahmadi (mentoré·e) le 3 mai 2026, dans son duo avec Nora Petit.',
    );
    expect(originSentence({ ...REPORT, reportedBy: 'mentor' })).toContain('par Nora Petit (mentor)');
  });

  it('says until when somebody is set aside', () => {
    const stop = { id: 's', personName: 'Nora Petit', since: '2026-05-03', reviewOn: '2026-06-03' };
    expect(stopSentence({ ...stop, liftedOn: null })).toBe('depuis le 3 mai 2026, à revoir le 3 juin 2026');
    expect(stopSentence({ ...stop, liftedOn: '2026-05-10' })).toBe('du 3 mai 2026 au 10 mai 2026, levé');
  });
});
