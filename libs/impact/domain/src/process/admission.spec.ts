import { admittedMentees } from './admission.js';

const rules = { minimumAge: 18, steps: [{ key: 'interview', label: 'Entretien' }] };
const mentee = {
  birthDate: '1990-05-01',
  registeredOn: '2026-09-01',
  screening: { interview: '2026-10-01' },
  firstDuoOn: null,
};
const days = (...mentees: Partial<typeof mentee>[]) =>
  admittedMentees(
    rules,
    mentees.map((change) => ({ ...mentee, ...change }) as typeof mentee),
    '2026-11-21',
  ).map(({ admittedOn }) => admittedOn);

describe('the day of admission', () => {
  it('is the last of registration, screening and the age asked for', () => {
    expect(days({}, { registeredOn: '2026-10-15' }, { birthDate: '2008-11-03' })).toEqual([
      '2026-10-01',
      '2026-10-15',
      '2026-11-03',
    ]);
  });

  it('has not come for somebody with a step still open', () => {
    expect(days({ screening: {} as never }, { birthDate: '2008-12-24' })).toEqual([]);
  });

  it('counts somebody who had a duo, whatever is written of the screening', () => {
    expect(days({ screening: {} as never, firstDuoOn: '2026-11-01' as never })).toEqual(['2026-09-01']);
  });
});
