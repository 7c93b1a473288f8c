import { choosableRows, factsOf, type File, olderFirst, takenAtFirst } from './duplicate.js';

const file = (more: Partial<File> = {}): File => ({
  id: 'one',
  givenName: 'Hala',
  familyName: 'Ahmadi',
  birthDate: '1995-04-02',
  email: null,
  phone: '+33612345678',
  communeName: 'Lille',
  department: '59',
  participations: [{ id: 'p', role: 'mentee', state: 'admitted', registeredOn: '2026-05-03' }],
  ...more,
});

describe('two files that may be of one person', () => {
  it('leave a choice only where they differ and the one that goes tells something', () => {
    const absorb = file({ id: 'other', givenName: 'Halla', email: 'hala@example.org', phone: null });
    expect(choosableRows(file(), absorb).map(({ key }) => key)).toEqual(['name', 'email']);
  });

  it('lose nothing when they are merged as they are', () => {
    const absorb = file({ id: 'other', givenName: 'Halla', email: 'hala@example.org' });
    expect(takenAtFirst(file(), absorb)).toEqual(['email']);
    expect(factsOf(['email'])).toEqual(['email']);
  });

  it('take a place whole: a commune of one with the postal code of the other is nowhere', () => {
    expect(factsOf(['place'])).toEqual(['postalCode', 'communeCode', 'communeName', 'department']);
  });

  it('keep the file that was registered first', () => {
    const later = file({
      id: 'later',
      participations: [{ id: 'q', role: 'mentor', state: 'applied', registeredOn: '2026-09-01' }],
    });
    expect(olderFirst({ one: later, other: file() })).toEqual([file(), later]);
    expect(olderFirst({ one: file({ participations: [] }), other: later })[0]).toBe(later);
  });
});
