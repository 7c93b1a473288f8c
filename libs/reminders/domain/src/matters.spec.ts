import { type DuoSnapshot, calendarSchema } from '@tdu/duos-domain';
import { duoMatters } from './duo-matters.js';
import { type OpenProposal, proposalMatters } from './proposal-matters.js';

const calendar = calendarSchema.parse({
  months: 6,
  rhythm: { meetings: 1, period: 'month' },
  meetingMinutes: null,
  firstMeeting: null,
  charterWithinDays: 7,
  dueBeforePeriodEnd: 7,
  atRiskAfterPeriods: 2,
  reviews: { start: null, mid_term: null, closing: null },
  end: { closeWithinDays: 30 },
});

const active: DuoSnapshot = {
  duoId: 'duo',
  programmeId: 'programme',
  programmeVersionId: 'version',
  mentorPersonId: 'mentor',
  menteePersonId: 'mentee',
  mentorParticipationId: 'p1',
  menteeParticipationId: 'p2',
  department: '59',
  calendar,
  missingSigners: [],
  heldDays: [],
  life: {
    state: 'active',
    formedOn: '2025-12-20',
    startsOn: '2026-01-01',
    endsOn: '2026-06-30',
    closedOn: null,
    closureReason: null,
    closingTalkOn: null,
    signatures: [],
    pauses: [],
    extensions: [],
    plans: [],
    meetings: [],
    reviews: [],
  },
};

const late = (duo: DuoSnapshot, today: string) =>
  duoMatters(duo, ['staff'], today).filter(({ kind }) => kind === 'meeting_overdue');

describe('what a duo waits for', () => {
  it('is a meeting from the first day of the next month, and the day stays until they meet', () => {
    expect(late(active, '2026-01-31')).toEqual([]);
    expect(late(active, '2026-02-01')).toMatchObject([{ since: '2026-02-01' }]);
    expect(late(active, '2026-03-15')).toMatchObject([{ since: '2026-02-01' }]);
    expect(late({ ...active, heldDays: ['2026-03-14'] }, '2026-03-15')).toEqual([]);
  });

  it('is no meeting while the duo is paused, nor after its term', () => {
    const pauses = [{ startsOn: '2026-02-10', endsOn: null, reason: 'exams' as const }];
    expect(late({ ...active, life: { ...active.life, pauses } }, '2026-02-15')).toEqual([]);
    expect(late(active, '2026-07-02')).toEqual([]);
  });

  it('is a signature from those who have not signed; the representative is the staff', () => {
    const life = { ...active.life, state: 'charter' as const, startsOn: null, endsOn: null };
    const duo: DuoSnapshot = { ...active, life, missingSigners: ['mentee', 'representative'] };
    const [matter] = duoMatters(duo, ['staff'], '2025-12-24');
    expect(matter).toMatchObject({ kind: 'charter_unsigned', since: '2025-12-20' });
    expect(matter.parties.map(({ id }) => id)).toEqual(['mentee', 'staff']);
  });

  it('is each review that is not done', () => {
    const reviews = [
      { kind: 'start' as const, dueOn: '2026-01-15', doneOn: '2026-01-14' },
      { kind: 'closing' as const, dueOn: '2026-06-30', doneOn: null },
    ];
    const matters = duoMatters({ ...active, life: { ...active.life, reviews } }, [], '2026-01-20');
    expect(matters).toMatchObject([{ kind: 'review_due', review: 'closing', since: '2026-06-30' }]);
  });

  it('is nothing once the duo is closed', () => {
    expect(duoMatters({ ...active, life: { ...active.life, state: 'closed' } }, ['s'], '2026-05-01')).toEqual(
      [],
    );
  });
});

describe('what a proposal waits for', () => {
  const proposal: OpenProposal = {
    proposalId: 'proposal',
    releasedOn: '2026-02-01',
    mentorPersonId: 'mentor',
    menteePersonId: 'mentee',
    mentorAnswered: true,
    menteeAnswered: false,
  };

  it('is the answer of who has not given it', () => {
    const people = proposalMatters(proposal, []).map(({ parties }) => parties.map(({ id }) => id));
    expect(people).toEqual([['mentee'], ['mentee']]);
  });

  it('is nothing when both have answered', () => {
    expect(proposalMatters({ ...proposal, menteeAnswered: true }, ['staff'])).toEqual([]);
  });
});
