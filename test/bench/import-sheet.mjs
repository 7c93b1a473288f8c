// A sheet of valid mentee rows, the same for the same seed. Every row is another person.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const HEADINGS =
  "N°;NOM;PRENOM;Sexe;Né(e) le;Pays d'origine;Email;Tél.;CP;Commune;Langues (niveau);Niveau de français;" +
  'Objectif principal;Objectif secondaire;Projet / secteur visé;Disponibilités;Loisirs;Souhaite une femme / un homme;' +
  "Ne souhaite pas une personne de son pays;Date d'inscription;Orienté par;Langue des messages";
const FAMILY = [
  'HADDAD',
  'NAZARI',
  'NUR',
  'SAFI',
  'KONÉ',
  'TRAORÉ',
  'ÇELIK',
  "HRYHOR'ÏEV",
  'PIERRE-LOUIS',
  'RAJAH',
];
const GIVEN = ['Hala', 'Najib', 'Ayan', 'Exaucé', 'Awa', 'Oleh', 'Wideline', 'Hodan', 'Trésor', 'Priya'];
const COUNTRIES = [
  'Syrie',
  'Afghanistan',
  'Somalie',
  'Ukraine',
  "Côte d'Ivoire",
  'Érythrée',
  'Soudan',
  'Haïti',
];
const TOWNS = [
  ['93100', 'Montreuil'],
  ['75013', 'Paris'],
  ['02200', 'Soissons'],
  ['59000', 'Lille'],
  ['91000', 'Évry-Courcouronnes'],
  ['62100', 'Calais'],
  ['80000', 'Amiens'],
  ['60100', 'Creil'],
];
const LANGUAGES = [
  'arabe',
  'kurde',
  'dari',
  'pachto',
  'somali',
  'anglais',
  'russe',
  'tigrigna',
  'peul',
  'lingala',
];
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'];
const OBJECTIVES = ['emploi', 'formation', 'interculturalité', 'autonomie'];
const SECTORS = ['santé', 'commerce', 'informatique', 'bâtiment', 'logistique', ''];
const SLOTS = [
  'lun soir',
  'mar soir',
  'mer après-midi',
  'jeu soir',
  'ven après-midi',
  'sam matin',
  'dim après-midi',
];
const HOBBIES = ['cuisine', 'football', 'lecture', 'musique', 'randonnée', 'théâtre', 'vélo', 'échecs'];
const SENDERS = ['AGIR Paris', 'OFII', 'CADA Coallia Creil', 'Mission locale', 'CCAS Lille'];

/** Writes `rows` rows to `path` (UTF-8) without holding them. */
export async function writeSheet(path, rows, seed = 1) {
  const random = generator(seed);
  const file = createWriteStream(path);
  file.write(`${HEADINGS}\r\n`);
  for (let row = 0; row < rows; row += 1) {
    if (!file.write(`${line(row, random)}\r\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function line(row, random) {
  const one = (list) => list[Math.floor(random() * list.length)];
  const some = (list, most) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => one(list))),
  ];
  const number = (from, to) => from + Math.floor(random() * (to - from + 1));
  const two = (value) => String(value).padStart(2, '0');
  const [postalCode, town] = one(TOWNS);
  const slots = some(SLOTS, 4).join(' ; ');
  return [
    row + 1,
    one(FAMILY),
    one(GIVEN),
    one(['F', 'H']),
    `${two(number(1, 28))}/${two(number(1, 12))}/${number(1960, 2007)}`,
    one(COUNTRIES),
    `personne.${row}@example.org`,
    `0${number(6, 7)} ${two(number(0, 99))} ${two(number(0, 99))} ${two(number(0, 99))} ${two(number(0, 99))}`,
    postalCode,
    town,
    some(LANGUAGES, 3)
      .map((name, index) => `${name} (${index === 0 ? 'natif' : one(LEVELS)})`)
      .join(', '),
    one(LEVELS),
    one(OBJECTIVES),
    one(['', ...OBJECTIVES]),
    one(SECTORS),
    slots.includes(';') ? `"${slots}"` : slots,
    some(HOBBIES, 4).join(', '),
    one(['femme', 'homme', 'indifférent', 'indifférent']),
    one(['oui', 'non', 'non', 'non']),
    `${two(number(1, 28))}/${two(number(5, 10))}/2026`,
    one(SENDERS),
    one(['français', 'arabe', 'dari', 'russe']),
  ].join(';');
}

/** Mulberry32: small, seeded, good enough for names. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
