/**
 * How long "why nobody", the recruitment briefs and fairness take over a pool: `node test/bench/needs.bench.mjs
 * [people a side]`, after a build. Prints a JSON line per step, with the load of the machine.
 */
import { loadavg } from 'node:os';
import {
  computeRun,
  matchingSection,
  measureFairness,
  poolNeeds,
  recruitBriefs,
  relaxationsOf,
} from '@tdu/matching-domain';
import { loadPreset, readSection } from '@tdu/programmes-domain';

const PEOPLE = Number(process.argv[2] ?? 10_000);
const DEPARTMENTS = '75 93 94 92 77 78 59 62 13 69 31 33 44 35 67 34 06 83 38 76'.split(' ');
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SLOTS = DAYS.flatMap((day) => ['morning', 'afternoon', 'evening'].map((part) => `${day}-${part}`));
const LANGUAGES = ['dari', 'arabe', 'anglais', 'turc', 'ukrainien', 'russe', 'tigrigna', 'somali'];
const OBJECTIVES = ['employment', 'training', 'interculturality', 'autonomy'];

let seed = 42;
const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
const pick = (values) => values[Math.floor(random() * values.length)];
const some = (values, share) => values.filter(() => random() < share);

function person(role, number) {
  const id = `${role}${String(number).padStart(7, '0')}`;
  return {
    participationId: id,
    personId: `p-${id}`,
    role,
    gender: pick(['female', 'male']),
    birthDate: `${1955 + Math.floor(random() * 50)}-06-15`,
    languages: some(LANGUAGES, 0.12).map((language) => ({ language, level: pick(['A2', 'B1', 'native']) })),
    frenchLevel: role === 'mentor' ? 'native' : pick(['A1', 'A2', 'B1', 'B2']),
    communeCode: null,
    department: pick(DEPARTMENTS),
    region: null,
    objectives: some(OBJECTIVES, 0.5),
    sector: pick(['santé', 'bâtiment', null]),
    availability: some(SLOTS, 0.12),
    interests: some(['cinéma', 'couture', 'football', 'lecture', 'musique'], 0.3),
    video: random() < 0.2,
    genderWish: random() < 0.15 ? 'female' : null,
    country: pick(['AF', 'SY', 'UA', null]),
    refusesCompatriot: random() < 0.05,
    peerWish: null,
    peerCountry: null,
    mentoringYears: null,
    professionYears: null,
    channel: pick(['CADA', 'Mission locale', null]),
    wishedPartnerIds: [],
    keptTies: null,
    capacity: 1,
    openDuos: 0,
    registeredOn: `2026-${String(1 + Math.floor(random() * 10)).padStart(2, '0')}-10`,
    screeningMissing: random() < 0.05 ? ['entretien'] : [],
    pastPartnerIds: [],
  };
}

function timed(step, work, tell = () => ({})) {
  const start = performance.now();
  const value = work();
  const seconds = Math.round(performance.now() - start) / 1000;
  process.stdout.write(
    `${JSON.stringify({ step, people: PEOPLE, seconds, load: loadavg()[0], ...tell(value) })}\n`,
  );
  return value;
}

const side = (role) => Array.from({ length: PEOPLE }, (_, number) => person(role, number));
const [mentors, mentees] = [side('mentor'), side('mentee')];
const settings = readSection({ sections: loadPreset('duos-de-demain').sections }, matchingSection);
const snapshot = { runOn: '2026-11-21', settings, pool: [...mentors, ...mentees] };
const { pairs } = timed('run', () => computeRun(snapshot)).proof();
const placed = new Set(pairs.flatMap((pair) => [pair.mentorParticipationId, pair.menteeParticipationId]));
const needs = timed(
  'needs of the pool',
  () => poolNeeds(snapshot, placed),
  (found) => ({ stuck: found.mentees.blocked.length + found.mentors.blocked.length }),
);
const stuck = mentees.find(
  ({ participationId }) => participationId === needs.mentees.blocked[0]?.participationId,
);
if (stuck) timed('one stuck person', () => relaxationsOf(stuck, mentors, snapshot));
timed(
  'briefs, everybody waiting',
  () => recruitBriefs(mentees, settings.rules),
  (briefs) => ({ briefs: briefs.length }),
);
timed('fairness', () => measureFairness(snapshot, pairs));
