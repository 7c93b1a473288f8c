import fc from 'fast-check';
import { someMentee, someMentor } from '../testing/arbitrary-people.js';
import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { explain, partVerdict } from './explain.js';
import { weigh, weighingSentences } from './explain-weighing.js';

const settings = presetSettings('duos-de-demain');

describe('an explanation, weighed', () => {
  const { parts } = explain(
    aMentor({
      birthDate: '1961-04-27',
      sector: 'santé',
      interests: ['cinéma', 'couture'],
      objectives: ['training'],
    }),
    aMentee({
      birthDate: '1999-12-25',
      sector: null,
      interests: ['cinéma', 'couture'],
      objectives: ['employment'],
    }),
    settings,
    TODAY,
  );
  const weighing = weigh(parts);

  it('puts what weighs most first on each side', () => {
    const keys = (group: 'for' | 'against' | 'unknown') => weighing[group].map(({ criterion }) => criterion);
    expect(keys('for')).toEqual(['interests', 'territory', 'french']);
    expect(keys('against')).toEqual(['objective', 'language', 'waiting', 'age']);
    expect(keys('unknown')).toEqual(['availability', 'sector']);
  });

  it('reads in both languages', () => {
    expect(weighingSentences(weighing, 'fr')).toEqual([
      'Pour : Centres d’intérêt (cinéma, couture) ; Territoire (même département) ; Niveau de français (niveau partagé B1, B1 utile pour l’objectif « emploi »).',
      expect.stringMatching(
        /^Contre : Objectifs \(aucun objectif commun \(objectif principal : emploi\)\) ; Langue/,
      ),
      'À préciser : Disponibilités (disponibilités non renseignées) ; Secteur d’activité (secteur non renseigné).',
    ]);
    expect(weighingSentences(weighing, 'en')[0]).toMatch(
      /^For: Interests \(cinema, sewing\); Territory \(same department\); /,
    );
  });

  it('leaves no part out and puts none twice', () => {
    fc.assert(
      fc.property(someMentor('m'), someMentee('e'), (mentor, mentee) => {
        const all = explain(mentor, mentee, settings, TODAY).parts;
        const groups = weigh(all);
        for (const verdict of ['for', 'against', 'unknown'] as const)
          expect(groups[verdict].every((part) => partVerdict(part) === verdict)).toBe(true);
        expect(new Set(Object.values(groups).flat())).toEqual(new Set(all));
      }),
    );
  });
});
