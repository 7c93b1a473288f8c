import { nextSteps } from './steps.js';

const total = (totalCount: number) => ({ totalCount });
const pool = (admittedMentees: number, places: number, people = 10) => ({
  mentors: people,
  mentees: people,
  admittedMentees,
  places,
});
const none = total(0);
const quiet = {
  poolSummary: pool(0, 0),
  drafts: none,
  waiting: none,
  charters: none,
  active: none,
  paused: none,
  late: none,
  atRisk: none,
};
const keys = (data: object) => nextSteps({ ...quiet, ...data }).map(({ key }) => key);

describe('what a coordinator should do next', () => {
  it('is nothing when nothing waits', () => {
    expect(keys({})).toEqual([]);
  });

  it('starts with an import in an empty programme', () => {
    expect(keys({ poolSummary: pool(0, 0, 0) })).toEqual(['import']);
  });

  it('is a run when mentees wait and mentors have places', () => {
    expect(keys({ poolSummary: pool(3, 2) })).toEqual(['match']);
    expect(keys({ poolSummary: pool(3, 0) })).toEqual([]);
  });

  it('counts only mentees without a duo or a proposal, and only places still free', () => {
    const [step] = nextSteps({
      ...quiet,
      poolSummary: pool(5, 9),
      active: total(2),
      paused: total(1),
      charters: none,
    });
    expect(step.sentence).toBe('2 mentoré·es attendent un duo.');
    expect(keys({ poolSummary: pool(3, 9), active: total(3) })).toEqual([]);
    expect(keys({ poolSummary: pool(9, 3), active: total(3) })).toEqual([]);
  });

  it('is to read the drafts before another run', () => {
    expect(keys({ poolSummary: pool(3, 2), drafts: total(2) })).toEqual(['drafts']);
  });

  it('follows answers, charters, late and fragile duos', () => {
    const busy = { waiting: total(1), charters: total(2), late: total(4), atRisk: total(1) };
    expect(keys(busy)).toEqual(['answers', 'charters', 'late', 'risk']);
    expect(nextSteps({ ...quiet, ...busy }).map(({ sentence }) => sentence)).toEqual([
      '1 proposition attend une réponse.',
      '2 chartes à signer.',
      '4 duos en retard.',
      '1 duo fragile.',
    ]);
  });
});
