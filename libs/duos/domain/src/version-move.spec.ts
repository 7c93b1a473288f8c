import { addDays } from '@tdu/kernel';
import fc from 'fast-check';
import { endUnder, lifeUnder, mayMoveToVersion, reviewsOf, termOf } from './index.js';
import { activeDuo, formedDuo, monthly } from './testing/sample-duo.js';

const { calendar } = monthly;
const longer = { ...calendar, months: 9 };
const SECOND = { programmeId: 'p', number: 2 };

describe('a duo that moves to another version of its programme', () => {
  it.each([
    ['a newer version', { programmeId: 'p', number: 3 }, 'active' as const, null],
    ['the same version', SECOND, 'active' as const, 'VERSION_NOT_NEWER'],
    ['an older version', { programmeId: 'p', number: 1 }, 'active' as const, 'VERSION_NOT_NEWER'],
    ['another programme', { programmeId: 'q', number: 3 }, 'active' as const, 'VERSION_OF_OTHER_PROGRAMME'],
    ['a newer one before it starts', { programmeId: 'p', number: 3 }, 'charter' as const, 'DUO_NOT_RUNNING'],
    ['a newer one after it ends', { programmeId: 'p', number: 3 }, 'closed' as const, 'DUO_NOT_RUNNING'],
  ])('to %s', (_what, to, state, code) => {
    const may = mayMoveToVersion(SECOND, to, { state });
    expect(may.ok ? null : may.refusal.code).toBe(code);
  });

  it('follows the new term, keeps what it was given beyond, and plans anew what is still to come', () => {
    const first = activeDuo('2026-01-05', { endsOn: addDays(termOf(calendar, '2026-01-05')!, 10) });
    const [start, ...others] = first.reviews;
    const duo = { ...first, reviews: [{ ...start, doneOn: '2026-02-01' }, ...others] };
    const moved = lifeUnder(calendar, longer, duo);
    expect(moved.endsOn).toBe(addDays(termOf(longer, '2026-01-05')!, 10));
    expect(moved.reviews[0]).toBe(duo.reviews[0]);
    const planned = reviewsOf(longer, '2026-01-05', moved.endsOn).filter(({ kind }) => kind !== start.kind);
    expect(moved.reviews.slice(1)).toEqual(planned);
  });

  it('loses its term where the version sets none, and gains one where it sets one', () => {
    const open = { ...calendar, months: null };
    expect(endUnder(calendar, open, activeDuo('2026-01-05'))).toBeNull();
    expect(endUnder(open, calendar, { startsOn: '2026-01-05', endsOn: null })).toBe('2026-07-04');
    expect(lifeUnder(calendar, longer, formedDuo('2026-01-05'))).toEqual(formedDuo('2026-01-05'));
  });

  it('changes nothing under the same rules, and nothing of what took place under others', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-05', days));
    const life = fc.record({ done: fc.subarray(['start', 'mid_term', 'closing'] as const), endsOn: day });
    fc.assert(
      fc.property(life, fc.integer({ min: 3, max: 12 }), ({ done, endsOn }, months) => {
        const duo = activeDuo('2026-01-05', { endsOn });
        const reviews = duo.reviews.map((one) =>
          done.includes(one.kind) ? { ...one, doneOn: '2026-03-01' } : one,
        );
        const lived = { ...duo, reviews };
        expect(lifeUnder(calendar, { ...calendar }, lived)).toBe(lived);
        const moved = lifeUnder(calendar, { ...calendar, months }, lived);
        const { endsOn: _end, reviews: _reviews, ...kept } = moved;
        expect(kept).toEqual(expect.objectContaining({ meetings: lived.meetings, pauses: lived.pauses }));
        const wasDone = (one: (typeof reviews)[number]) => one.doneOn !== null;
        expect(
          moved.reviews
            .filter(wasDone)
            .map(({ kind }) => kind)
            .sort(),
        ).toEqual([...done].sort());
        expect(new Set(moved.reviews.map(({ kind }) => kind)).size).toBe(moved.reviews.length);
      }),
    );
  });
});
