import type { ParticipantFacts } from '@tdu/people-domain';
import { newcomer } from '@tdu/people-domain';
import { STAGE_COLUMNS, copyText } from './participant-row.js';

const told = { familyName: 'a\tb\\c\nd', givenName: 'É', birthDate: '1990-01-01' };
const facts: ParticipantFacts = {
  ...newcomer(told, 'mentee', '2026-11-21'),
  interests: ['a"b', 'c,d', 'e\\f'],
};

describe('a row for COPY', () => {
  it('has every column, its separators escaped, its lists quoted', () => {
    const text = copyText([{ personId: null, participationId: null, state: 'admitted', line: 2, facts }]);
    const cells = text.slice(0, -1).split('\t');
    expect(cells).toHaveLength(STAGE_COLUMNS.length);
    const cell = (name: string) => cells[STAGE_COLUMNS.findIndex(([column]) => column === name)];
    expect([cell('new_person'), cell('email')]).toEqual(['true', '\\N']);
    expect(cell('person_id')).not.toBe(cell('participation_id'));
    expect(cell('family_name')).toBe('a\\tb\\\\c\\nd');
    expect(cell('interests')).toBe('{"a\\\\"b","c,d","e\\\\\\\\f"}');
  });
});
