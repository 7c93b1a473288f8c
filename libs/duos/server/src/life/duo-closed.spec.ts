import { loadPreset, readSection } from '@tdu/programmes-domain';
import { calendarSection } from '@tdu/duos-domain';
import { timelineLabel } from '../graphql/timeline.labels.js';
import { duoClosed } from './duo-closed.js';
import type { DuoRules } from './duo-record.js';

describe('the closure of a duo in its history', () => {
  const calendar = readSection({ sections: loadPreset('duos-de-demain')!.sections }, calendarSection);
  const rules = { calendar } as DuoRules;

  it('is told in the words the programme had that day', () => {
    const end = { ...calendar.end, reasonLabels: { completed: 'Fin de la bourse' } };
    const { type, data = {} } = duoClosed({ ...rules, calendar: { ...calendar, end } }, 'completed', {
      on: '2026-03-01',
    });
    expect(timelineLabel(type, data)).toBe('Duo clos le 01/03/2026 : Fin de la bourse');
  });

  it('has the usual words otherwise, and where an older event kept none', () => {
    const { type, data = {} } = duoClosed(rules, 'moved_away', { on: '2026-03-01' });
    expect(timelineLabel(type, data)).toBe('Duo clos le 01/03/2026 : Déménagement');
    expect(timelineLabel(type, { on: '2026-03-01', reason: 'health' })).toBe(
      'Duo clos le 01/03/2026 : Santé',
    );
  });
});
