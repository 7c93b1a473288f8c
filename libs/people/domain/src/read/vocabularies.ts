import {
  DAY_PARTS,
  type Gender,
  type Objective,
  type PeerWish,
  type Slot,
  WEEKDAYS,
} from '../participant.js';
import { fold } from '../text/fold.js';
import { type Reading, listOf, read, unreadable } from './reading.js';
import { excerpt, readWord, readWords, vocabulary } from './words.js';

const GENDER_WORDS = vocabulary<Gender>({
  female: ['Mme', 'Madame', 'Mlle', 'F', 'femme', 'féminin'],
  male: ['M', 'M.', 'Mr', 'Monsieur', 'H', 'homme', 'masculin'],
  other: ['autre', 'Mx', 'non binaire', 'X'],
  unknown: ['non renseigné', 'ne souhaite pas répondre', 'nc'],
});

const WISH_WORDS = vocabulary<'female' | 'male' | 'any'>({
  female: ['femme', 'une femme', 'F', 'femmes'],
  male: ['homme', 'un homme', 'H', 'M', 'hommes'],
  any: [
    'indifférent',
    'indifférente',
    'peu importe',
    'sans préférence',
    'aucune',
    'aucune préférence',
    'les deux',
    'non',
  ],
});

const OBJECTIVE_WORDS = vocabulary<Objective>({
  employment: ['emploi', 'travail', "recherche d'emploi", 'insertion professionnelle'],
  training: ['formation', 'études', 'formations', 'reprise d’études'],
  interculturality: ['interculturalité', 'interculturel', 'lien social', 'échanges interculturels'],
  autonomy: ['autonomie', 'vie quotidienne', 'démarches', 'autonomie sociale'],
});

const PEER_WORDS = vocabulary<PeerWish | 'none'>({
  language: ['langue', 'même langue', 'de ma langue', 'de sa langue'],
  country: ['pays', 'même pays', 'de mon pays', 'de son pays', 'compatriote'],
  either: ['langue ou pays', 'pays ou langue', 'même langue ou même pays', 'l’un ou l’autre', 'oui'],
  none: ['indifférent', 'indifférente', 'peu importe', 'sans préférence', 'non'],
});

const YES_NO = vocabulary<'yes' | 'no'>({
  yes: ['oui', 'o', 'vrai', 'x', 'yes', '1', 'true'],
  no: ['non', 'n', 'faux', 'no', '0', 'false'],
});

const DAYS = new Map<string, (typeof WEEKDAYS)[number]>(
  ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].flatMap((name, index) => [
    [name, WEEKDAYS[index]],
    [name.slice(0, 3), WEEKDAYS[index]],
  ]),
);

const PARTS = new Map<string, (typeof DAY_PARTS)[number]>([
  ['matin', 'morning'],
  ['matinee', 'morning'],
  ['apres midi', 'afternoon'],
  ['aprem', 'afternoon'],
  ['apm', 'afternoon'],
  ['soir', 'evening'],
  ['soiree', 'evening'],
]);

export function readGender(cell: string): Reading<Gender> {
  return readWord(GENDER_WORDS, cell, 'Mme, M. ou autre');
}

/** Null: no preference. */
export function readGenderWish(cell: string): Reading<'female' | 'male' | null> {
  const wish = readWord(WISH_WORDS, cell, 'femme, homme ou indifférent');
  return wish.ok ? read(wish.value === 'any' ? null : wish.value) : wish;
}

/** Null: no such wish. */
export function readPeerWish(cell: string): Reading<PeerWish | null> {
  const wish = readWord(PEER_WORDS, cell, 'même langue, même pays, langue ou pays, ou indifférent');
  return wish.ok ? read(wish.value === 'none' ? null : wish.value) : wish;
}

export function readObjectives(cell: string): Reading<Objective[]> {
  return readWords(OBJECTIVE_WORDS, cell, 'emploi, formation, interculturalité ou autonomie');
}

export function readYesNo(cell: string): Reading<boolean> {
  const answer = readWord(YES_NO, cell, 'oui ou non');
  return answer.ok ? read(answer.value === 'yes') : answer;
}

/** `sam matin ; mercredi après-midi`: a day and a part of the day each, in the order of the week's cell. */
export function readSlots(cell: string): Reading<Slot[]> {
  const slots = new Set<Slot>();
  for (const part of listOf(cell)) {
    const [day, ...rest] = fold(part).split(' ');
    const weekday = DAYS.get(day);
    const dayPart = PARTS.get(rest.join(' '));
    if (!weekday || !dayPart) return unknownSlot(part);
    slots.add(`${weekday}-${dayPart}`);
  }
  return read([...slots]);
}

function unknownSlot(part: string): Reading<Slot[]> {
  return unreadable(
    `« ${excerpt(part)} » n'est pas un créneau`,
    'Écrivez un jour et un moment, par exemple lun soir ; sam matin.',
  );
}
