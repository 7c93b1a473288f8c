import { dayAfter, decisionsFor, preparedFor } from './decisions.js';

const OPEN = { latestEnd: '2027-03-01', continuedById: null, charter: { renewal: false } };
const duo = (state: 'charter' | 'active' | 'paused' | 'closed') => ({ state, endsOn: '2026-12-01' });

describe('what may be decided about a duo', () => {
  it('follows its state', () => {
    expect(decisionsFor(duo('charter'), OPEN)).toEqual(['substitute', 'close']);
    expect(decisionsFor(duo('active'), OPEN)).toEqual(['pause', 'extend', 'substitute', 'renew', 'close']);
    expect(decisionsFor(duo('paused'), OPEN)[0]).toBe('resume');
    expect(decisionsFor(duo('closed'), OPEN)).toEqual(['talk', 'rematch', 'reopen']);
  });

  it('leaves out an extension where there is no later day', () => {
    const used = { ...OPEN, latestEnd: '2026-12-01' };
    expect(decisionsFor(duo('active'), used)).not.toContain('extend');
    expect(decisionsFor(duo('active'), { ...OPEN, latestEnd: null })).not.toContain('extend');
    expect(decisionsFor({ state: 'active', endsOn: null }, OPEN)).not.toContain('extend');
  });

  it('asks for no signature twice, and reopens no duo that goes on elsewhere', () => {
    expect(decisionsFor(duo('active'), { ...OPEN, charter: { renewal: true } })).not.toContain('renew');
    expect(decisionsFor(duo('closed'), { ...OPEN, continuedById: 'other' })).toEqual(['rematch']);
  });
});

describe('another duo that was prepared', () => {
  it('is found again as it was told, for the one it is for', () => {
    const mentee = {
      side: 'mentee' as const,
      changes: ['distance' as const],
      from: '2027-01-05',
      actions: [],
    };
    const life = { rematches: [mentee] };
    expect(preparedFor(life, 'mentee')).toEqual({ changes: ['distance'], from: '2027-01-05' });
    expect(preparedFor(life, 'mentor')).toEqual({ changes: [], from: '' });
  });
});

describe('dayAfter', () => {
  it('crosses months and years', () => {
    expect(dayAfter('2026-02-28')).toBe('2026-03-01');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  });
});
