import {
  measuresToRecord,
  type MeasureFile,
  type MeasureLine,
  momentsOf,
  momentToOpen,
  progressOf,
  typedOf,
  valueSentence,
} from './measures.js';

const value = (given: Partial<MeasureLine['values'][number]>) => ({
  ...{ duoId: 'd', value: 'oui', measuredOn: '2026-05-03', source: 'mentee' as const },
  ...{ contract: null, weeklyHours: null },
  ...given,
});

const line = (given: Partial<MeasureLine>): MeasureLine => ({
  ...{ moment: 'start', momentLabel: 'Début', side: 'mentee', participationId: 'p', indicator: 'job' },
  ...{ label: 'Emploi obtenu', largest: null, isJob: true, values: [] },
  choices: [
    { value: 'oui', label: 'Oui' },
    { value: 'non', label: 'Non' },
  ],
  ...given,
});

describe('what is measured of a duo', () => {
  it('stands by moment, and opens what is asked for now', () => {
    const file = {
      measures: [line({}), line({ indicator: 'autonomy', values: [value({})] }), line({ moment: 'end' })],
      calendar: [
        { kind: 'measure', key: 'start', dueOn: '2026-05-01', state: 'done' },
        { kind: 'measure', key: 'end', dueOn: '2026-09-01', state: 'due' },
      ],
    } as MeasureFile;
    const moments = momentsOf(file);
    expect(moments.map(({ moment, lines }) => [moment, lines.length])).toEqual([
      ['start', 2],
      ['end', 1],
    ]);
    expect(progressOf(moments[0])).toBe('1 sur 2');
    expect(momentToOpen(moments)).toBe('end');
    expect(momentToOpen(moments.slice(0, 1))).toBeNull();
  });

  it('is told in words, with who said it', () => {
    const job = value({ contract: 'cdi', weeklyHours: 35 });
    expect(valueSentence(line({}), job)).toBe(
      'Oui (CDI, 35 h par semaine) · la personne mentorée, le 3 mai 2026',
    );
    expect(valueSentence(line({ choices: [] }), value({ value: '3', source: 'document' }))).toBe(
      '3 · un document, le 3 mai 2026',
    );
  });

  it('sends only what was typed otherwise, as the same source said it in its duo', () => {
    const lines = [
      line({ values: [value({ duoId: 'former' })] }),
      line({ indicator: 'internships', isJob: false, choices: [], largest: 1000 }),
    ];
    const on = { source: 'mentee', measuredOn: '2026-06-01' } as const;
    const before = {
      'mentee-job': typedOf(lines[0], 'mentee'),
      'mentee-internships': typedOf(lines[1], 'mentee'),
    };
    expect(measuresToRecord('d', lines, before, on)).toEqual([]);
    const typed = {
      'mentee-job': { value: 'oui', contract: 'cdd' as const, weeklyHours: '17,5' },
      'mentee-internships': { value: ' 2 ', contract: '' as const, weeklyHours: '' },
    };
    expect(measuresToRecord('d', lines, typed, on).map(({ input }) => input)).toMatchObject([
      { indicator: 'job', duoId: 'former', value: 'oui', contract: 'cdd', weeklyHours: 17.5 },
      { indicator: 'internships', duoId: 'd', value: '2', contract: null, weeklyHours: null },
    ]);
  });
});
