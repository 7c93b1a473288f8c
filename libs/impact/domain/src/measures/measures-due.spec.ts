import { calendarSection } from '@tdu/duos-domain';
import { checkSections, loadPreset, readSection } from '@tdu/programmes-domain';
import { indicatorsSchema, indicatorsSection } from '../catalogue/indicators-section.js';
import { measuresDue } from './measures-due.js';

const rules = readSection(loadPreset('duos-de-demain')!, calendarSection);
const measured = [
  { indicator: 'autonomy', moments: ['start' as const, 'end' as const] },
  { indicator: 'self_confidence', moments: ['start' as const, 'after_6_months' as const] },
];
const duo = { startsOn: '2026-01-10', endsOn: '2026-07-09', closedOn: null };
const lines = (
  life = duo as Parameters<typeof measuresDue>[2],
  known: Parameters<typeof measuresDue>[3] = [],
) =>
  measuresDue({ measured, startWithinDays: 30 }, rules, life, known).map(
    ({ dueOn, label, done }) => `${dueOn} ${label}${done ? ' fait' : ''}`,
  );

describe('measures in the calendar of a duo', () => {
  it('stand with the reviews, and after the end; a moment nothing is measured at is left out', () => {
    expect(lines()).toEqual([
      '2026-02-09 Mesures – début (0 sur 2)',
      '2026-06-25 Mesures – fin (0 sur 1)',
      '2027-01-09 Mesures – 6 mois après (0 sur 1)',
    ]);
  });

  it('are done once each indicator has a value', () => {
    const at = (indicators: string[]) => lines(duo, [{ moment: 'start', indicators }])[0];
    expect(at(['autonomy'])).toBe('2026-02-09 Mesures – début (1 sur 2)');
    expect(at(['autonomy', 'self_confidence'])).toBe('2026-02-09 Mesures – début (2 sur 2) fait');
  });

  it('follow an end that came early, and are asked of no duo that has not started', () => {
    expect(lines({ ...duo, closedOn: '2026-04-01' }).slice(1)).toEqual([
      '2026-04-01 Mesures – fin (0 sur 1)',
      '2026-10-01 Mesures – 6 mois après (0 sur 1)',
    ]);
    expect(lines({ startsOn: null, endsOn: null, closedOn: null })).toEqual([]);
  });

  it('start as long after the start as the programme says, where it has no review then', () => {
    const none = { ...rules, reviews: { ...rules.reviews, start: null } };
    const [first] = measuresDue({ measured, startWithinDays: 10 }, none, duo, []);
    expect(first.dueOn).toBe('2026-01-20');
    const old = { measured: [], achieved: 'duos_formed', smallestGroup: 5 };
    expect(indicatorsSchema.parse(old).startWithinDays).toBe(30);
    expect(checkSections({ indicators: { ...old, startwithindays: 3 } }, [indicatorsSection])).toMatchObject({
      refusal: { code: 'SECTION_INVALID' },
    });
  });
});
