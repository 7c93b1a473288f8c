import { nextSteps } from './steps.js';

const list = (length: number, state = 'on_track') => ({
  edges: Array.from({ length }, (_, index) => ({
    node: { id: String(index), lateness: { state, label: '' } },
  })),
});
const pool = (admittedMentees: number, places: number, people = 10) => ({
  mentors: people,
  mentees: people,
  admittedMentors: places,
  admittedMentees,
  places,
});
const keys = (data: object) => nextSteps(data as never).map(({ key }) => key);
const quiet = {
  poolSummary: pool(0, 0),
  drafts: list(0),
  waiting: list(0),
  charters: list(0),
  active: list(3),
};

describe('what a coordinator should do next', () => {
  it('is nothing when nothing waits', () => {
    expect(keys(quiet)).toEqual([]);
  });

  it('starts with an import in an empty programme', () => {
    expect(keys({ ...quiet, poolSummary: pool(0, 0, 0) })).toEqual(['import']);
  });

  it('is a run when mentees wait and mentors have places', () => {
    expect(keys({ ...quiet, poolSummary: pool(3, 2) })).toEqual(['match']);
    expect(keys({ ...quiet, poolSummary: pool(3, 0) })).toEqual([]);
  });

  it('is to read the drafts before another run', () => {
    expect(keys({ ...quiet, poolSummary: pool(3, 2), drafts: list(2) })).toEqual(['drafts']);
  });

  it('follows answers, charters and late duos', () => {
    const busy = { ...quiet, waiting: list(1), charters: list(2), active: list(4, 'late') };
    expect(keys(busy)).toEqual(['answers', 'charters', 'late']);
  });

  it('does not give a page for the whole', () => {
    const [step] = nextSteps({ ...quiet, waiting: list(50) } as never);
    expect(step.sentence).toBe('Au moins 50 propositions attendent une réponse.');
  });
});
