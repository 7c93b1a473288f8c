import { TODAY, aMentee, aMentor } from '../testing/people.js';
import { presetSettings } from '../testing/presets.js';
import { reasonSentence } from './reason-sentence.js';
import { whyNobody } from './why-nobody.js';

const terms = { settings: presetSettings('duos-de-demain'), runOn: TODAY };
type Someone = ReturnType<typeof aMentee>;
const reasons = (person: Someone, candidates: Someone[], under = terms) =>
  [...whyNobody([person], candidates, under)][0];
const ask = (person: Someone, ...candidates: Someone[]) =>
  reasons(person, candidates).map((reason) => reasonSentence(reason, person.role, 'fr'));

describe('why nobody', () => {
  it('is the open step of the person’s own file, before anything else', () => {
    expect(ask(aMentee({ screeningMissing: ['entretien', 'charte'] }), aMentor())).toEqual([
      'Dossier incomplet : il manque entretien, charte. Complétez ces étapes pour proposer un duo.',
    ]);
  });

  it('counts for each rule how many it excludes, and how many by itself', () => {
    const wishesAWoman = aMentee({ genderWish: 'female', department: '75', video: false });
    const far = aMentor({ participationId: 'far', gender: 'male', department: '13' });
    const near = aMentor({ participationId: 'near', gender: 'male' });
    const busy = aMentor({ participationId: 'busy', gender: 'female', capacity: 1, openDuos: 1 });
    expect(ask(wishesAWoman, far, near, busy)).toEqual([
      'Souhait d’une femme ou d’un homme : écarte 2 mentors sur 3, dont 1 pour cette seule raison.',
      'Place libre : écarte 1 mentor sur 3, dont 1 pour cette seule raison.',
      'Proximité ou visio acceptée par les deux : écarte 1 mentor sur 3.',
    ]);
  });

  it('is that others were better placed when a pair was possible', () => {
    const [first] = ask(
      aMentee({ interests: ['a', 'b'], availability: ['sat-morning'] }),
      aMentor({ interests: ['a', 'b'], availability: ['sat-morning'] }),
    );
    expect(first).toMatch(/^Duo possible avec 1 mentor, mais d’autres personnes mieux placées/);
  });

  it('is the minimum score when a fit is too weak to be proposed', () => {
    const strict = { ...terms, settings: { ...terms.settings, minimumScore: 1000 } };
    const [reason] = reasons(aMentee(), [aMentor()], strict);
    expect(reasonSentence(reason, 'mentee', 'fr')).toBe(
      'Score minimal du programme : écarte 1 mentor sur 1, dont 1 pour cette seule raison.',
    );
  });

  it('is that the pool is empty on the other side', () => {
    expect(ask(aMentee())).toEqual(['Aucun mentor dans le vivier : recrutez-en.']);
  });

  it('answers mentors in the same way, in English too', () => {
    const [reason] = reasons(aMentor({ gender: 'male' }), [aMentee({ genderWish: 'female' })]);
    expect(reasonSentence(reason, 'mentor', 'en')).toBe(
      'Wish for a woman or a man: excludes 1 mentee of 1, 1 for this reason alone.',
    );
  });
});
