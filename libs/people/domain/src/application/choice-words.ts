import {
  DAY_PARTS,
  type Gender,
  type Objective,
  type PeerWish,
  type Slot,
  WEEKDAYS,
} from '../participant.js';

/** The words to choose from in a form, each of them understood by the reader of its field; a file says the same. */
export const GENDER_WORDS: Readonly<Record<Gender, string>> = {
  female: 'Mme',
  male: 'M.',
  other: 'autre',
  unknown: 'ne souhaite pas répondre',
};

export const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = {
  employment: 'emploi',
  training: 'formation',
  interculturality: 'interculturalité',
  autonomy: 'autonomie',
};

export const PEER_WORDS: Readonly<Record<PeerWish, string>> = {
  language: 'même langue',
  country: 'même pays',
  either: 'langue ou pays',
};

export const GENDER_WISH_WORDS = { female: 'femme', male: 'homme' } as const;

const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const PARTS = ['matin', 'après-midi', 'soir'];

/** Every slot of a week in its order, with its words: « sam matin ». */
export const SLOT_WORDS: ReadonlyMap<Slot, string> = new Map(
  WEEKDAYS.flatMap((day, at) =>
    DAY_PARTS.map((part, which) => [`${day}-${part}` as const, `${DAYS[at]} ${PARTS[which]}`] as const),
  ),
);
