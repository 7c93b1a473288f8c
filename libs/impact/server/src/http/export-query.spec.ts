import { readExportQuery } from './export-query.js';

const programme = '0195b6f0-7f2a-7c11-8000-000000000001';

describe('the address of a download', () => {
  it('names programme, year and format', () => {
    expect(readExportQuery('csv', { programme, year: '2026' })).toEqual({
      ok: true,
      value: { programmeId: programme, year: 2026, format: 'csv', protect: false },
    });
  });

  it.each([
    ['pdf', { programme, year: '2026' }, 'FORMAT_UNKNOWN'],
    ['csv', { year: '2026' }, 'PROGRAMME_INVALID'],
    ['csv', { programme: [programme], year: '2026' }, 'PROGRAMME_INVALID'],
    ['csv', { programme: '1; DROP TABLE', year: '2026' }, 'PROGRAMME_INVALID'],
    ['csv', { programme, year: '26' }, 'YEAR_INVALID'],
    ['csv', { programme }, 'YEAR_INVALID'],
  ])('is refused for %s %j', (format, query, code) => {
    expect(readExportQuery(format, query)).toMatchObject({ ok: false, refusal: { code } });
  });
});
