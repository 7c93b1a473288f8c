import { outcomeUnder } from './index.js';
import { activeDuo, held, monthly } from './testing/sample-duo.js';

const { calendar } = monthly;
const weekly = { ...calendar, rhythm: { meetings: 1, period: 'week' as const } };
const none = { worsens: false, improves: false, isOver: false };
const march = (meetings: string[], more = {}) => ({
  calendar,
  life: activeDuo('2026-01-05', { meetings: meetings.map((day) => held(day)), ...more }),
});

describe('a duo under a draft of its calendar', () => {
  it.each<[string, ReturnType<typeof march>, typeof calendar, object]>([
    ['that changes nothing stands as it stands', march(['2026-01-20', '2026-02-20']), calendar, none],
    [
      'that asks more often may become late',
      march(['2026-01-20', '2026-02-20']),
      weekly,
      { ...none, worsens: true },
    ],
    [
      'that asks for nothing is late no more',
      march([]),
      { ...calendar, rhythm: null },
      { ...none, improves: true },
    ],
    [
      'that is shorter may be over',
      march(['2026-01-20', '2026-02-20']),
      { ...calendar, months: 2 },
      { ...none, isOver: true },
    ],
    [
      'keeps what it was given beyond its term',
      march(['2026-01-20', '2026-02-20'], { endsOn: '2026-09-04' }),
      { ...calendar, months: 2 },
      none,
    ],
    ['in which it is already late and late again: no worse', march([]), { ...calendar, months: 7 }, none],
  ])('%s', (_what, duo, draft, outcome) => {
    expect(outcomeUnder(duo, draft, '2026-03-10')).toEqual(outcome);
  });
});
