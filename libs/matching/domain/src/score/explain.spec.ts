import { aMentee, aMentor, TODAY } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { commonGround, explain, partDetail, partSentence, partVerdict } from './explain.js';

const mentor = aMentor({
  birthDate: '1961-04-27',
  languages: [{ language: 'arabe', level: null }],
  department: '93',
  objectives: ['employment', 'autonomy'],
  sector: 'santé',
  availability: ['sat-morning', 'wed-afternoon'],
  interests: ['couture', 'cinéma'],
});
const mentee = aMentee({
  birthDate: '1999-12-25',
  languages: [{ language: 'arabe', level: 'native' }],
  frenchLevel: 'A2',
  department: '75',
  objectives: ['employment', 'training'],
  sector: null,
  availability: ['sat-morning'],
  interests: ['cinéma', 'musique'],
  registeredOn: '2026-08-23',
});

describe('an explanation', () => {
  const { score, parts } = explain(mentor, mentee, presetSettings('duos-de-demain'), TODAY);

  it('gives each criterion its points in a French sentence, adding up to the score', () => {
    expect(parts.map((part) => partSentence(part, 'fr'))).toEqual([
      'Centres d’intérêt : cinéma, 110 points sur 220.',
      'Disponibilités : samedi matin, 90 points sur 180.',
      'Territoire : départements voisins, 126 points sur 180.',
      'Objectifs : emploi en commun (objectif principal : emploi), 78 points sur 120.',
      'Langue commune : arabe (B2), 80 points sur 80.',
      'Attente : inscrit·e depuis 90 jours, 40 points sur 80.',
      'Secteur d’activité : secteur non renseigné, 25 points sur 50.',
      'Âge : 39 ans d’écart (au mieux 10 ans ou moins), 1 point sur 50.',
      'Niveau de français : niveau partagé A2, B1 utile pour l’objectif « emploi », 27 points sur 40.',
    ]);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  it('reads in English too', () => {
    expect(partSentence(parts[1], 'en')).toBe('Availability: Saturday morning, 90 points of 180.');
    expect(partSentence(parts[6], 'en')).toBe('Sector: sector not told, 25 points of 50.');
  });

  it('says what counts for, against, and what nobody told', () => {
    expect(parts.map(partVerdict)).toEqual([
      'for',
      'for',
      'for',
      'for',
      'for',
      'for',
      'unknown',
      'against',
      'for',
    ]);
  });

  it('tells the two people what they share, and nothing of levels, ages and waits', () => {
    expect(commonGround(parts).map((part) => partDetail(part, 'fr'))).toEqual([
      'Cinéma',
      'Samedi matin',
      'Même département ou départements voisins',
      'Emploi en commun (objectif principal : emploi)',
      'Arabe',
    ]);
  });

  it('tells them the French they share without its level either', () => {
    const part = { criterion: 'language', points: 40, max: 50, unknown: false };
    const french = { ...part, facts: { common: ['dari:B1', 'arabe:native'], french: 'C1' } };
    expect(commonGround([french]).map((told) => partDetail(told, 'fr'))).toEqual(['Dari, arabe, français']);
    expect(JSON.stringify(commonGround([french]))).not.toMatch(/B1|native|C1/);
  });

  it.each(['commune', 'intercommunality', 'department', 'neighbour'])(
    'tells them nothing nearer than departments, nor that both accept video: %s',
    (band) => {
      const part = { criterion: 'territory', points: 40, max: 50, unknown: false, facts: { band, video: 1 } };
      expect(commonGround([part]).map((told) => partDetail(told, 'fr'))).toEqual([
        'Même département ou départements voisins',
      ]);
    },
  );

  it('is plain data that survives being kept', () => {
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
  });

  it('tells an elder mentor as wanted where the programme wants one', () => {
    const other = explain(mentor, mentee, presetSettings('duo-for-a-job'), TODAY);
    const age = other.parts.find(({ criterion }) => criterion === 'age')!;
    expect(partSentence(age, 'fr')).toMatch(
      /^Âge : le mentor a 39 ans de plus \(souhaité : 25 ans\), \d+ points sur \d+\.$/,
    );
  });
});
