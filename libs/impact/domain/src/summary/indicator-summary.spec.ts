import fc from 'fast-check';
import { indicatorOf } from '../catalogue/catalogue.js';
import type { Indicator } from '../catalogue/indicator.js';
import type { Moment } from '../catalogue/moment.js';
import type { Measure } from '../measures/measure.js';
import { type MeasuredPerson, summarise } from './indicator-summary.js';

const autonomy = indicatorOf('autonomy') as Indicator;

const person = (id: string, department: string | null = '59'): MeasuredPerson => ({
  participationId: id,
  role: 'mentee',
  department,
});

function measure(id: string, moment: Moment, value: number, more: Partial<Measure> = {}): Measure {
  const measuredOn = { start: '2026-01-10', mid_term: '2026-04-10' }[moment as string] ?? '2026-07-10';
  return {
    participationId: id,
    duoId: 'd',
    indicator: 'autonomy',
    moment,
    value,
    measuredOn,
    source: 'mentee',
    ...more,
  };
}

const series = (ids: string[], moment: Moment, value: number) => ids.map((id) => measure(id, moment, value));
const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const summary = (measures: Measure[], people = six.map((id) => person(id))) =>
  summarise({ indicator: autonomy, role: 'mentee', from: 'start' }, measures, people, 5);

describe('an indicator over a programme', () => {
  it('compares the same people: who was measured once only changes no mean', () => {
    const measures = [
      ...series(six, 'start', 1),
      ...series(six.slice(0, 5), 'end', 3),
      measure('z', 'end', 0),
    ];
    expect(summary(measures).comparisons).toEqual([
      { from: 'start', to: 'end', people: 5, fromMean: 1, toMean: 3, change: 2 },
    ]);
  });

  it('shows nothing about four people', () => {
    const four = six.slice(0, 4);
    expect(summary([...series(four, 'start', 1), ...series(four, 'end', 3)]).comparisons).toEqual([]);
  });

  it('gives the first moment alone while there is nothing to compare it with', () => {
    const { comparisons, baseline } = summary(series(six, 'start', 2));
    expect([comparisons, baseline]).toEqual([[], { moment: 'start', people: 6, mean: 2 }]);
  });

  it('compares with mid-term what the programme asks for the first time then', () => {
    const measures = [...series(six, 'mid_term', 2), ...series(six, 'end', 3)];
    const people = six.map((id) => person(id));
    const subject = { indicator: autonomy, role: 'mentee', from: 'mid_term' } as const;
    expect(summarise(subject, measures, people, 5).comparisons).toMatchObject([
      { from: 'mid_term', to: 'end' },
    ]);
  });

  it('gives the comparison to mid-term when nobody has come to the end yet', () => {
    const measures = [...series(six, 'start', 1), ...series(six, 'mid_term', 2)];
    expect(summary(measures).comparisons.map(({ to, toMean }) => [to, toMean])).toEqual([['mid_term', 2]]);
  });

  it('keeps back the mid-term when its people differ from those of the end by one: two means would tell one person', () => {
    const atEnd = six.slice(0, 5);
    const measures = [...series(six, 'start', 1), ...series(six, 'mid_term', 2), ...series(atEnd, 'end', 3)];
    expect(summary(measures).comparisons.map(({ to }) => to)).toEqual(['end']);
  });

  it('believes a document before a person, and a person about him- or herself before the others', () => {
    const measures = [
      ...series(six, 'start', 1),
      ...series(six, 'end', 2),
      ...six.map((id) => measure(id, 'end', 4, { source: 'document' })),
      ...six.map((id) => measure(id, 'end', 0, { source: 'mentor', measuredOn: '2026-08-01' })),
    ];
    expect(summary(measures).comparisons[0].toMean).toBe(4);
  });

  it('counts somebody with two duos once, by the later one', () => {
    const first = [...series(six, 'start', 0), ...series(six, 'end', 1)];
    const later = { duoId: 'second', measuredOn: '2027-01-10' };
    const second = six.flatMap((id) => [measure(id, 'start', 2, later), measure(id, 'end', 4, later)]);
    expect(summary([...first, ...second]).comparisons[0]).toMatchObject({
      people: 6,
      fromMean: 2,
      toMean: 4,
    });
  });

  it('hides a small department and another one with it', () => {
    const ids = [...'abcdefghijklmnopqr'];
    const people = ids.map((id, index) => person(id, index < 3 ? '02' : index < 10 ? '59' : '80'));
    const { departments } = summary([...series(ids, 'start', 1), ...series(ids, 'end', 2)], people);
    expect(departments.map(({ department, comparison }) => [department, comparison?.people ?? null])).toEqual(
      [
        ['02', null],
        ['59', null],
        ['80', 8],
      ],
    );
  });

  it('does not depend on the order of the measures', () => {
    const ids = [...'abcdefgh'];
    const values = fc.array(
      fc.record({
        participationId: fc.constantFrom(...ids),
        duoId: fc.constantFrom('d', 'e', null),
        moment: fc.constantFrom<Moment>('start', 'mid_term', 'end'),
        value: fc.nat(4),
        source: fc.constantFrom('mentee' as const, 'mentor' as const),
      }),
      { maxLength: 60 },
    );
    const unique = values.map((list) => [
      ...new Map(
        list.map((m) => [JSON.stringify([m.participationId, m.duoId, m.moment, m.source]), m]),
      ).values(),
    ]);
    fc.assert(
      fc.property(unique, fc.nat(), (list, turn) => {
        const measures = list.map((m) => measure(m.participationId, m.moment, m.value, m));
        const people = ids.map((id) => person(id));
        const turned = [
          ...measures.slice(turn % (measures.length + 1)),
          ...measures.slice(0, turn % (measures.length + 1)),
        ];
        expect(summary(turned.reverse(), people)).toEqual(summary(measures, people));
      }),
    );
  });
});
