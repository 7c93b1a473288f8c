// A national association in the database, the same for the same seed: an association, its coordinator with an open
// session, a programme made from « Duos de demain » whose people meet in their own or a neighbouring department or by
// video, and so many admitted mentors and mentees, who may walk in duos. People travel by COPY; the owner's connection is
// needed.
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadPreset } from '@tdu/programmes-domain';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { addDuos, analyzeDuos } from './national-duos.mjs';

/** Inhabitants of departments, in ten thousands: where people live. The others have about forty. */
const INHABITANTS = {
  75: 210, 59: 261, 13: 206, 69: 191, 93: 168, 92: 164, 33: 167, 62: 146, 78: 147, 77: 145, 94: 142, 44: 147,
  31: 145, 91: 132, 76: 126, 38: 128, 95: 127, 67: 116, 34: 121, '06': 111, 35: 111, 83: 110, 60: 83, 74: 84,
}; // prettier-ignore
const OTHERS = [
  '01', '02', '14', '17', '21', '22', '25', '26', '27', '28', '29', '30', '37', '42', '45', '49', '50', '51', '54',
  '56', '57', '63', '64', '66', '68', '71', '72', '73', '80', '84', '85', '86', '87',
]; // prettier-ignore
const INTERESTS = [
  'cinéma', 'cuisine', 'football', 'lecture', 'musique', 'randonnée', 'jardinage', 'échecs', 'couture', 'photo',
  'vélo', 'théâtre', 'danse', 'peinture', 'histoire', 'natation', 'chant', 'bricolage', 'voyages', 'jeux de société',
]; // prettier-ignore
const LANGUAGES = [
  'arabe',
  'dari',
  'pachto',
  'tigrigna',
  'ukrainien',
  'somali',
  'anglais',
  'turc',
  'lingala',
  'peul',
];
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1'];
const OBJECTIVES = ['employment', 'training', 'interculturality', 'autonomy'];
const SECTORS = ['santé', 'commerce', 'informatique', 'bâtiment', 'logistique', 'restauration', '\\N', '\\N'];
const GIVEN_NAMES = [
  'Adam', 'Aïcha', 'Alice', 'Amadou', 'Amina', 'Anne', 'Awa', 'Bilal', 'Camille', 'Chloé', 'Daniel', 'David', 'Élodie',
  'Emma', 'Fatima', 'Françoise', 'Gabriel', 'Hassan', 'Ibrahim', 'Inès', 'Isabelle', 'Jean', 'Karim', 'Laure', 'Léa',
  'Leïla', 'Louis', 'Mamadou', 'Marie', 'Mariam', 'Mehdi', 'Mohamed', 'Nadia', 'Nicolas', 'Noor', 'Olena', 'Omar',
  'Paul', 'Pierre', 'Rania', 'Salma', 'Samir', 'Sofia', 'Sophie', 'Thomas', 'Yann', 'Yasmine', 'Youssef', 'Zahra', 'Zoé',
]; // prettier-ignore
const SYLLABLES =
  'ba be bo da de di fa fo ga gé ha ka ke ko la le lo ma mé mo na ne no pa ra ré ri sa sé so ta té ti va vi za'.split(
    ' ',
  );
const ENDINGS = 'dji dou lier met nard net ni niak rin rov tier toun vic yan zi'.split(' ');
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const PARTS = ['morning', 'afternoon', 'evening'];
const SLOTS = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}`));
const COUNTRIES = ['SY', 'AF', 'SO', 'UA', 'CI', 'ER', 'SD', 'HT'];
const HOMES = Object.entries(INHABITANTS).concat(OTHERS.map((code) => [code, 40]));

const PERSON = `COPY person (association_id, id, given_name, family_name, gender, birth_date, email, department, languages,
  french_level, country, created_at, updated_at) FROM STDIN`;
const PARTICIPATION = `COPY participation (association_id, id, person_id, programme_id, role, state, objectives, sector,
  availability, interests, video, gender_wish, refuses_compatriot, capacity, registered_on, screening, created_at,
  updated_at) FROM STDIN`;

/**
 * Fills the database of `ownerUrl`.
 * @param {{ ownerUrl: string, mentors: number, mentees: number, duos?: number, seed?: number, today?: string }} options
 *   `duos` at most as many as there are mentors and mentees; none when absent
 * @returns ids of the association, its programme and version, and the cookie of the coordinator's session
 */
export async function fillNationalAssociation({
  ownerUrl,
  mentors,
  mentees,
  duos = 0,
  seed = 1,
  today = isoToday(),
}) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const made = await makeAssociation(client, seed);
    const people = { ...made, mentors, mentees, seed, today };
    await pipeline(Readable.from(personRows(people)), client.query(copyFrom(PERSON)));
    await pipeline(Readable.from(participationRows(people)), client.query(copyFrom(PARTICIPATION)));
    if (duos > 0) await addDuos(client, { ...made, duos, seed, today });
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) person, participation');
    if (duos > 0) await analyzeDuos(client);
    return made;
  } finally {
    await client.end();
  }
}

async function makeAssociation(client, seed) {
  const [associationId, programmeId, versionId, userId] = [1, 2, 3, 4].map((n) => idOf(seed, 0, n));
  await client.query(`INSERT INTO association (id, name, slug, created_at) VALUES ($1, $2, $3, now())`, [
    associationId,
    `Association nationale ${seed}`,
    `nationale-${seed}`,
  ]);
  await client.query(
    `INSERT INTO programme (association_id, id, name, created_at) VALUES ($1, $2, 'Duos de demain', now())`,
    [associationId, programmeId],
  );
  await client.query(
    `INSERT INTO programme_version (association_id, id, programme_id, number, sections, created_at)
     VALUES ($1, $2, $3, 1, $4, now())`,
    [associationId, versionId, programmeId, JSON.stringify(sections())],
  );
  await client.query(
    `INSERT INTO user_account (association_id, id, email, name, roles, created_at)
     VALUES ($1, $2, $3, 'Camille Roux', '{coordinator}', now())`,
    [associationId, userId, `coordination-${seed}@example.org`],
  );
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO session (association_id, id, user_id, token_hash, created_at, expires_at)
     VALUES ($1, gen_random_uuid(), $2, $3, now(), now() + interval '7 days')`,
    [associationId, userId, createHash('sha256').update(token).digest('base64url')],
  );
  return { associationId, programmeId, versionId, userId, cookie: `__Host-tdu=${token}` };
}

/** The preset, for people who meet near home. */
function sections() {
  const { sections: preset } = loadPreset('duos-de-demain');
  const near = (rule) => (rule.rule === 'territory' ? { ...rule, within: 'neighbour' } : rule);
  return { ...preset, matching: { ...preset.matching, rules: preset.matching.rules.map(near) } };
}

function* personRows({ associationId, mentors, mentees, seed, today }) {
  const at = `${today} 00:00:00+00`;
  for (const { role, number, chance } of everybody(mentors, mentees, seed)) {
    const mentor = role === 'mentor';
    const year = mentor ? 1950 + chance(45) : 1976 + chance(31);
    const born = `${year}-${two(1 + chance(12))}-${two(1 + chance(28))}`;
    const home = weighted(chance);
    const spoken =
      mentor && chance(3) ? [] : [{ language: pick(LANGUAGES, chance), level: pick(LEVELS, chance) }];
    yield row(
      associationId,
      idOf(seed, mentor ? 1 : 2, number),
      GIVEN_NAMES[mixed(number, 7) % GIVEN_NAMES.length],
      familyName(number, mentor ? 11 : 13),
      chance(2) ? 'female' : 'male',
      born,
      `${role}-${number}-${seed}@example.org`,
      home,
      JSON.stringify(spoken),
      mentor ? 'native' : LEVELS[[0, 1, 1, 2, 2, 2, 3, 3, 4][chance(9)]],
      mentor ? '\\N' : pick(COUNTRIES, chance),
      at,
      at,
    );
  }
}

function* participationRows({ associationId, programmeId, mentors, mentees, seed, today }) {
  const at = `${today} 00:00:00+00`;
  const done = daysBefore(today, 40);
  for (const { role, number, chance } of everybody(mentors, mentees, seed + 1_000_000)) {
    const mentor = role === 'mentor';
    const admitted = chance(20) > 0;
    yield row(
      associationId,
      idOf(seed, mentor ? 3 : 4, number),
      idOf(seed, mentor ? 1 : 2, number),
      programmeId,
      role,
      admitted || !mentor ? 'admitted' : 'screening',
      list(some(OBJECTIVES, 1 + chance(2), chance)),
      pick(SECTORS, chance),
      list(some(SLOTS, 1 + chance(3), chance)),
      list(some(INTERESTS, 1 + chance(4), chance)),
      chance(33) === 0,
      chance(10) ? '\\N' : chance(2) ? 'female' : 'male',
      !mentor && chance(25) === 0,
      1,
      daysBefore(today, chance(240)),
      mentor && admitted ? JSON.stringify({ 'background-check': done, 'asylum-awareness': done }) : '{}',
      at,
      at,
    );
  }
}

function* everybody(mentors, mentees, seed) {
  const chance = chances(seed);
  for (let number = 0; number < mentors; number++) yield { role: 'mentor', number, chance };
  for (let number = 0; number < mentees; number++) yield { role: 'mentee', number, chance };
}

/** Integers below a limit: mulberry32. */
function chances(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const TOTAL = HOMES.reduce((sum, [, weight]) => sum + weight, 0);

function weighted(chance) {
  let at = chance(TOTAL);
  for (const [code, weight] of HOMES) if ((at -= weight) < 0) return code;
  return HOMES[0][0];
}

/** A name made of syllables: of some twenty thousand, so that a search finds a handful. */
function familyName(number, salt) {
  const at = mixed(number, salt);
  const name =
    SYLLABLES[at % SYLLABLES.length] +
    SYLLABLES[(at >>> 8) % SYLLABLES.length] +
    ENDINGS[(at >>> 16) % ENDINGS.length];
  return name[0].toUpperCase() + name.slice(1);
}

/** A number stirred: the same for the same salt, and no draw taken from `chances`. */
function mixed(number, salt) {
  let t = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  t = Math.imul(t ^ (t >>> 15), 0x2c1b3c6d);
  return (t ^ (t >>> 13)) >>> 0;
}

const pick = (values, chance) => values[chance(values.length)];

function some(values, count, chance) {
  const chosen = new Set();
  while (chosen.size < count) chosen.add(pick(values, chance));
  return [...chosen];
}

/** UUIDs that sort in the order of their numbers, as those of the product sort in the order of their making. */
function idOf(seed, kind, number) {
  return `0199${hex(seed, 4)}-${hex(kind, 4)}-7000-8000-${hex(number, 12)}`;
}

const hex = (value, length) => value.toString(16).padStart(length, '0');
const two = (value) => String(value).padStart(2, '0');
const list = (values) => `{${values.map((value) => `"${value}"`).join(',')}}`;
const row = (...cells) => `${cells.join('\t')}\n`;
const isoToday = () => new Date().toISOString().slice(0, 10);
const daysBefore = (day, days) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
