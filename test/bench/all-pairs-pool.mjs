/**
 * A national pool for the product's own scorer, drawn from a seed: people spread over the communes of France by
 * population (INSEE, as in @etalab/decoupage-administratif). The shares of answers below are assumptions, not data.
 */
import { createRequire } from 'node:module';
import { rng } from './assignment-instances.mjs';

const communes = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json');
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SLOTS = DAYS.flatMap((day) => ['morning', 'afternoon', 'evening'].map((part) => `${day}-${part}`));
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native', null];
const OBJECTIVES = ['employment', 'training', 'interculturality', 'autonomy'];
const SECTORS =
  'santé,bâtiment,transport,restauration,commerce,informatique,éducation,agriculture,industrie,social,droit,culture'.split(
    ',',
  );
const INTERESTS =
  'cinéma,cuisine,couture,football,lecture,musique,danse,randonnée,jardinage,peinture,photo,théâtre,vélo,échecs,natation,histoire,voyages,bricolage,informatique,actualité'.split(
    ',',
  );
const SPOKEN =
  'anglais,arabe,dari,pachto,espagnol,tigrinya,ukrainien,russe,turc,somali,lingala,bambara,peul,wolof,ourdou,bengali,farsi,kurde,albanais,serbe,portugais,amharique,oromo,swahili,soussou,malinké,géorgien,arménien,tamoul,tibétain'.split(
    ',',
  );
const COUNTRIES = 'AF,SY,ER,UA,SO,CD,GN,ML,BD,TR,IR,IQ,LK,ET,SD'.split(',');

/** So many mentors and as many mentees, one place each: the tight case. */
export function nationalPool(perSide, seed = 1) {
  const chance = rng(seed);
  const drawCommune = communeDraw(chance);
  const people = (role) => Array.from({ length: perSide }, (_, k) => person(role, k, chance, drawCommune));
  return [...people('mentor'), ...people('mentee')];
}

function person(role, number, chance, drawCommune) {
  const mentor = role === 'mentor';
  const percent = (share) => chance() % 100 < share;
  const pick = (list) => list[chance() % list.length];
  const some = (list, least, spread) => [
    ...new Set(Array.from({ length: least + (chance() % spread) }, () => pick(list))),
  ];
  // The square root makes the first languages common and the last rare.
  const spoken = () => SPOKEN[Math.min(chance() % SPOKEN.length, chance() % SPOKEN.length)];
  const languages = [...new Set(Array.from({ length: chance() % 3 }, spoken))];
  const commune = drawCommune();
  const id = `${mentor ? 'm' : 'e'}${String(number).padStart(7, '0')}`;
  return {
    participationId: id,
    personId: `p-${id}`,
    role,
    gender: percent(52) ? 'female' : 'male',
    birthDate: `${mentor ? 1945 + (chance() % 55) : 1975 + (chance() % 33)}-0${1 + (chance() % 9)}-15`,
    languages: languages.map((language) => ({ language, level: mentor ? null : pick(LEVELS) })),
    frenchLevel: mentor ? 'native' : pick(LEVELS.slice(0, 5)),
    communeCode: commune.code,
    department: commune.departement,
    region: commune.region,
    objectives: some(OBJECTIVES, 1, 3),
    sector: percent(20) ? null : pick(SECTORS),
    availability: percent(5) ? [] : some(SLOTS, 2, 6),
    interests: percent(5) ? [] : some(INTERESTS, 2, 4),
    video: percent(60),
    genderWish: percent(mentor ? 3 : 8) ? pick(['female', 'male']) : null,
    country: mentor ? (percent(10) ? pick(COUNTRIES) : 'FR') : pick(COUNTRIES),
    refusesCompatriot: !mentor && percent(3),
    peerWish: null,
    peerCountry: null,
    mentoringYears: null,
    professionYears: null,
    channel: null,
    wishedPartnerIds: [],
    keptTies: null,
    capacity: 1,
    openDuos: 0,
    registeredOn: `2026-${String(1 + (chance() % 10)).padStart(2, '0')}-${String(1 + (chance() % 28)).padStart(2, '0')}`,
    screeningMissing: [],
    pastPartnerIds: [],
  };
}

function communeDraw(chance) {
  const inhabited = communes.filter(({ type, population }) => type === 'commune-actuelle' && population > 0);
  const upTo = new Float64Array(inhabited.length);
  let sum = 0;
  inhabited.forEach(({ population }, k) => (upTo[k] = sum += population));
  return () => {
    const at = ((chance() * 0x100000000 + chance()) % sum) + 1;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] >= at) high = middle;
      else low = middle + 1;
    }
    return inhabited[low];
  };
}
