import { communesOf, parsePostalCode } from '../geo/communes.js';
import { countryKey } from '../geo/countries.js';
import type { Objective, ParticipantRole } from '../participant.js';
import { readEmail, readPhone } from '../read/contact.js';
import { readDate } from '../read/date.js';
import { messageLanguageCode, readLanguages, readLevel } from '../read/languages.js';
import { type Reading, type Unreadable, listOf, read, remembered, unreadable } from '../read/reading.js';
import {
  readGender,
  readGenderWish,
  readObjectives,
  readPeerWish,
  readSlots,
  readYesNo,
} from '../read/vocabularies.js';
import { excerpt } from '../read/words.js';
import type { RoleScreening } from '../screening/screening-section.js';
import type { ParticipantFacts } from './facts.js';

const LONGEST_TEXT = 200;
const MOST_DUOS = 20;
const LONGEST_CAREER = 70;

/** What the cells of one row have told so far. */
export interface RowDraft {
  readonly told: Partial<ParticipantFacts>;
  town: string;
  objectives: Objective[];
}

/** A field of the import: a column of the sheet is mapped to it. */
export interface ImportField {
  readonly key: string;
  /** French, as on the mapping screen. */
  readonly label: string;
  /** Headings in use for it. */
  readonly synonyms: readonly string[];
  /** Without a value in it a row is refused, without its column the sheet is. */
  readonly required: boolean;
  /** Takes a cell that is not empty; returns why it cannot. */
  take(cell: string, row: RowDraft): Unreadable | undefined;
}

/** The fields of a role's sheet, with the dates of the programme's screening steps. */
export function importFields(role: ParticipantRole, screening: RoleScreening): ImportField[] {
  const roleFields = role === 'mentor' ? mentorFields() : menteeFields();
  return [...personFields(role), ...roleFields, ...commonFields(), ...screening.steps.map(stepField)];
}

function personFields(role: ParticipantRole): ImportField[] {
  return [
    fact('familyName', 'Nom', ['nom', 'nom de famille', 'nom de naissance'], readText, true),
    fact('givenName', 'Prénom', ['prénom', 'prénoms', 'prénom usuel'], readText, true),
    fact('gender', 'Civilité', ['civilité', 'sexe', 'genre'], remembered(readGender)),
    fact(
      'birthDate',
      'Date de naissance',
      ['date de naissance', 'né le', 'née le', 'né e le', 'naissance'],
      remembered(readDate),
      true,
    ),
    fact(
      'email',
      'E-mail',
      ['e-mail', 'email', 'adresse mail', 'mail', 'courriel', 'adresse e-mail', 'adresse électronique'],
      readEmail,
      role === 'mentor',
    ),
    fact('phone', 'Téléphone', ['téléphone', 'tél', 'portable', 'mobile', 'numéro de téléphone'], readPhone),
    fact('postalCode', 'Code postal', ['code postal', 'cp'], remembered(readPostalCode), true),
    {
      key: 'town',
      label: 'Commune',
      synonyms: ['ville', 'commune', 'ville de résidence'],
      required: false,
      take: takeTown,
    },
  ];
}

function mentorFields(): ImportField[] {
  return [
    objectives('objectives', 'Objectifs', ['objectifs du mentorat', 'objectifs', 'objectif']),
    fact(
      'capacity',
      'Nombre de duos',
      ['nombre de duos possible', 'nombre de duos', 'capacité'],
      remembered(readCapacity),
    ),
    originCountry(),
    fact(
      'mentoringYears',
      'Années de mentorat',
      ['années de mentorat', 'expérience du mentorat', 'ancienneté comme mentor'],
      remembered(readYears),
    ),
    fact(
      'professionYears',
      'Années d’expérience professionnelle',
      ['années d’expérience professionnelle', 'années d’expérience', 'expérience professionnelle'],
      remembered(readYears),
    ),
  ];
}

function menteeFields(): ImportField[] {
  return [
    objectives('primaryObjective', 'Objectif principal', ['objectif principal', 'objectif', 'objectif 1']),
    objectives('secondaryObjective', 'Objectif secondaire', [
      'objectif secondaire',
      'autre objectif',
      'objectif 2',
    ]),
    originCountry(),
    fact(
      'refusesCompatriot',
      'Refuse un compatriote',
      ['ne souhaite pas une personne de son pays', 'refuse un compatriote', 'pas de compatriote'],
      remembered(readYesNo),
    ),
    fact(
      'peerWish',
      'Souhaite un pair',
      ['souhaite un pair', 'souhaite une personne de son pays ou de sa langue', 'pair souhaité'],
      remembered(readPeerWish),
    ),
    fact(
      'messageLanguage',
      'Langue des messages',
      ['langue des messages', 'langue de contact'],
      remembered((cell) => read(messageLanguageCode(cell))),
    ),
  ];
}

/** Asked of mentees for their own wishes, of mentors so that those wishes can be met. */
function originCountry(): ImportField {
  return fact(
    'country',
    'Pays d’origine',
    ['pays d’origine', 'pays', 'nationalité'],
    remembered((cell) => read(countryKey(cell))),
  );
}

function commonFields(): ImportField[] {
  return [
    fact(
      'registeredOn',
      'Date d’inscription',
      ['date d’inscription', 'horodateur', 'inscrit le', 'date de candidature'],
      remembered(readDate),
    ),
    fact(
      'languages',
      'Langues',
      ['langues parlées hors français', 'langues', 'langues parlées', 'langues niveau'],
      remembered(readLanguages),
    ),
    fact(
      'frenchLevel',
      'Niveau de français',
      ['niveau de français', 'français niveau', 'niveau en français'],
      remembered(readLevel),
    ),
    fact(
      'sector',
      'Secteur',
      ['secteur d’activité', 'projet secteur visé', 'secteur', 'métier', 'secteur professionnel'],
      remembered(readText),
    ),
    fact(
      'availability',
      'Disponibilités',
      ['disponibilités', 'disponibilité', 'créneaux'],
      remembered(readSlots),
    ),
    fact(
      'interests',
      'Centres d’intérêt',
      ['centres d’intérêt', 'loisirs', 'intérêts'],
      remembered((cell) => read(listOf(cell.toLowerCase()))),
    ),
    fact(
      'video',
      'Visioconférence',
      ['visioconférence possible', 'visioconférence', 'visio', 'visio possible'],
      remembered(readYesNo),
    ),
    fact(
      'genderWish',
      'Préférence femme ou homme',
      ['préférence femme homme', 'souhaite une femme un homme', 'souhaite être avec'],
      remembered(readGenderWish),
    ),
    fact(
      'channel',
      'Origine de la candidature',
      ['comment nous avez vous connus', 'orienté par', 'prescripteur', 'origine de la candidature'],
      remembered(readText),
    ),
  ];
}

function stepField({ key, label, column }: RoleScreening['steps'][number]): ImportField {
  const reader = remembered(readDate);
  return {
    key: `screening:${key}`,
    label,
    synonyms: column ? [column, label] : [label],
    required: false,
    take(cell, row) {
      const date = reader(cell);
      if (!date.ok) return date;
      row.told.screening = { ...row.told.screening, [key]: date.value };
      return undefined;
    },
  };
}

function fact<K extends keyof ParticipantFacts>(
  key: K,
  label: string,
  synonyms: readonly string[],
  reader: (cell: string) => Reading<ParticipantFacts[K]>,
  required = false,
): ImportField {
  const take = (cell: string, row: RowDraft) => {
    const reading = reader(cell);
    if (!reading.ok) return reading;
    row.told[key] = reading.value;
    return undefined;
  };
  return { key, label, synonyms, required, take };
}

function objectives(key: string, label: string, synonyms: readonly string[]): ImportField {
  const reader = remembered(readObjectives);
  const take = (cell: string, row: RowDraft) => {
    const reading = reader(cell);
    if (!reading.ok) return reading;
    row.objectives =
      row.objectives.length === 0 ? reading.value : [...new Set([...row.objectives, ...reading.value])];
    return undefined;
  };
  return { key, label, synonyms, required: false, take };
}

function takeTown(cell: string, row: RowDraft): undefined {
  row.town = cell;
}

function readText(cell: string): Reading<string> {
  if (cell.length <= LONGEST_TEXT) return read(cell);
  return unreadable(`texte de ${cell.length} caractères`, `Abrégez à ${LONGEST_TEXT} caractères au plus.`);
}

function readPostalCode(cell: string): Reading<string> {
  const code = parsePostalCode(cell);
  if (code && communesOf(code).length > 0) return read(code);
  return unreadable(
    `le code postal « ${excerpt(cell)} » n'existe pas`,
    'Écrivez les cinq chiffres du code postal français, par exemple 75013.',
  );
}

function readYears(cell: string): Reading<number> {
  const years = /^(\d{1,2})( ?ans?)?$/.exec(cell)?.[1];
  if (years !== undefined && Number(years) <= LONGEST_CAREER) return read(Number(years));
  return unreadable(
    `« ${excerpt(cell)} » n'est pas un nombre d'années`,
    `Écrivez un nombre entier de 0 à ${LONGEST_CAREER}, par exemple 5.`,
  );
}

function readCapacity(cell: string): Reading<number> {
  const count = /^\d{1,2}$/.test(cell) ? Number(cell) : 0;
  if (count >= 1 && count <= MOST_DUOS) return read(count);
  return unreadable(
    `« ${excerpt(cell)} » n'est pas un nombre de duos`,
    `Écrivez un nombre entier de 1 à ${MOST_DUOS}, par exemple 1.`,
  );
}
