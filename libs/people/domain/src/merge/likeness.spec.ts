import fc from 'fast-check';
import { type Comparable, likeness } from './likeness.js';
import { consonants, emailKey, familyKey, nameKey } from './name-key.js';
import { nameSimilarity } from './similarity.js';

type Row = [given: string, family: string, birth: string, email?: string, phone?: string];

function person([givenName, familyName, birthDate, email, phone]: Row): Comparable {
  return { givenName, familyName, birthDate, email: email ?? null, phone: phone ?? null };
}

/** Whether the keys of the database bring the two together at all: what no key finds nobody judges. */
function isCandidate(a: Comparable, b: Comparable): boolean {
  const keys = (one: Comparable) => [
    nameKey(one.givenName, one.familyName, one.birthDate),
    familyKey(one.familyName, one.birthDate),
    one.phone,
    one.email && emailKey(one.email),
  ];
  return keys(a).some((key, at) => key !== null && key === keys(b)[at]);
}

const ONE_PERSON: [Row, Row][] = [
  [
    ['Mohamed', 'Ahmadi', '1998-03-14'],
    ['Mohammed', 'Ahmadi', '1998-03-14'],
  ],
  [
    ['Muhammad', 'Ahmadi', '1998-03-14'],
    ['Mouhamed', 'AHMADI', '1998-03-14'],
  ],
  [
    ['Habiboullah', 'Rahimi', '2001-07-02'],
    ['Habib Ullah', 'Rahimi', '2001-07-02'],
  ],
  [
    ['Samiullah', 'Stanikzai', '1999-05-05'],
    ['Samioullah', 'Stanekzai', '1999-05-05'],
  ],
  [
    ['Abdul Rahman', 'Noori', '1995-11-23'],
    ['Abdulrahman', 'Nouri', '1995-11-23'],
  ],
  [
    ['Youssouf', 'Traoré', '1990-02-28'],
    ['Yusuf', 'TRAORE', '1990-02-28'],
  ],
  [
    ['Aïssatou', 'Diallo', '2003-09-09'],
    ['Aissatu', 'Dialo', '2003-09-09'],
  ],
  [
    ['Hussein', 'Al-Khatib', '1988-06-17'],
    ['Khatib', 'Houssein', '1988-06-17'],
  ],
  [
    ['Zaynab', 'El Amrani', '1994-04-01'],
    ['Zeinab', 'Amrani', '1994-04-01'],
  ],
  [
    ['Marie-Claire', 'Dupont', '1961-10-30'],
    ['marie claire', 'DUPONT', '1961-10-30'],
  ],
  [
    ['Jean', 'Ndiaye', '1985-08-08'],
    ['Jean Baptiste', 'N’Diaye', '1985-08-08'],
  ],
  [
    ['Daoud', 'Sediqi', '1997-12-12'],
    ['Dawood', 'Sediqi', '1997-12-12'],
  ],
  [
    ['Ibrahim', 'Keïta', '1993-03-04'],
    ['Ibrahim', 'Keita', '1993-04-03'],
  ],
  [
    ['Fatima', 'Zahra', '1992-01-01'],
    ['Fatimah', 'Zahra', '1992-06-20'],
  ],
  [
    ['Nasrin', 'Haidari', '2000-02-02', 'nasrin.h@gmail.com'],
    ['Nasreen', 'H', '1999-01-05', 'nasrinh@gmail.com'],
  ],
  [
    ['Olena', 'Kovalenko', '1987-05-19', 'olena@exemple.fr'],
    ['Lena', 'Koval', '1987-05-20', 'olena+duo@exemple.fr'],
  ],
  [
    ['Amina', 'Sow', '1991-07-07', undefined, '+33612345678'],
    ['A.', 'S.', '1991-07-08', undefined, '+33612345678'],
  ],
  [
    ['Þóra', 'Ñúñez', '1970-05-06'],
    ['Þora', 'Nunez', '1970-05-06'],
  ],
];

const TWO_PERSONS: [string, Row, Row][] = [
  ['twins', ['Hassan', 'Ahmadi', '1998-03-14'], ['Fahima', 'Ahmadi', '1998-03-14']],
  ['twins of alike consonants', ['Hassan', 'Karimi', '1998-03-14'], ['Sonia', 'Karimi', '1998-03-14']],
  ['namesakes of different years', ['Mohamed', 'Ahmadi', '1998-03-14'], ['Mohamed', 'Ahmadi', '1989-03-14']],
  ['namesakes of one year, both days known', ['Ali', 'Rezai', '1998-03-14'], ['Ali', 'Rezai', '1998-09-02']],
  ['one day, other names', ['Mohamed', 'Ahmadi', '1998-03-14'], ['Mohamed', 'Barakzai', '1998-03-14']],
  ['the first of January is everyone’s', ['Karim', 'Noori', '1990-01-01'], ['Samir', 'Noori', '1990-01-01']],
  ['consonants alone', ['Mamadou', 'Ba', '1990-05-05'], ['Mehdi', 'Bouhaya', '1990-05-05']],
  [
    'nothing in common',
    ['Salma', 'Haddad', '2002-04-04', 'a@x.fr', '+33611111111'],
    ['Nora', 'Benali', '1980-02-01', 'b@x.fr', '+33622222222'],
  ],
];

describe('who may be one person', () => {
  test.each(ONE_PERSON)('%j and %j', (left, right) => {
    const [a, b] = [person(left), person(right)];
    expect(isCandidate(a, b)).toBe(true);
    expect(likeness(a, b)?.reasons.length).toBeGreaterThan(0);
  });

  test.each(TWO_PERSONS)('not %s: %j and %j', (_, left, right) => {
    expect(likeness(person(left), person(right))).toBeUndefined();
  });

  it('says why, and puts the surest first', () => {
    const known = person(['Nora', 'Benali', '1980-02-01', 'nora@gmail.com', '+33612345678']);
    const reasons = (row: Row) => likeness(known, person(row));
    expect(reasons(['Nora', 'Benali', '1980-02-01', 'no.ra@googlemail.com', '+33612345678'])).toEqual({
      reasons: ['name_and_birth', 'email', 'phone'],
      score: 100,
    });
    expect(reasons(['Nora', 'Benali', '1980-01-01'])).toEqual({ reasons: ['name_and_year'], score: 30 });
    expect(reasons(['Nora', 'Ben Ali', '1980-02-01'])).toEqual({ reasons: ['name_and_birth'], score: 60 });
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    ...'mohamed ahmadi el noor abdul traoré ÑAMI keïta habib ullah ćirić œuvre łukasz'.split(' '),
  );
  const name = fc
    .array(fc.oneof(word, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '));
  const day = fc
    .date({ min: new Date('1940-01-01'), max: new Date('2010-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyone = fc.record({
    givenName: name,
    familyName: name,
    birthDate: day,
    email: fc.constant(null),
    phone: fc.constant(null),
  });

  it('likeness and keys do not depend on order, accents, case or hyphens', () => {
    fc.assert(
      fc.property(anyone, anyone, (a, b) => {
        expect(likeness(a, b)).toEqual(likeness(b, a));
        const other = { ...a, givenName: a.familyName, familyName: a.givenName };
        expect(nameKey(other.givenName, other.familyName, a.birthDate)).toBe(
          nameKey(a.givenName, a.familyName, a.birthDate),
        );
        expect(nameSimilarity(a.givenName, b.givenName)).toBe(nameSimilarity(b.givenName, a.givenName));
      }),
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(consonants(`${a}-${b}`.toUpperCase())).toBe(consonants(`${a} ${b}`));
      }),
    );
  });

  it('everyone with a letter to compare is like oneself', () => {
    fc.assert(
      fc.property(word, word, day, (givenName, familyName, birthDate) => {
        const same = { givenName, familyName, birthDate, email: null, phone: null };
        if (givenName !== 'el' && familyName !== 'el') expect(likeness(same, same)).toBeDefined();
      }),
    );
  });
});
