import type { MessageLanguage } from '@tdu/kernel';
import type { Gender, Objective, Slot } from '@tdu/people-domain';
import type { Band } from '../territory/bands.js';
import type { Localized } from './localized.js';

const OBJECTIVES: Record<Objective, Localized> = {
  employment: { fr: 'emploi', en: 'employment' },
  training: { fr: 'formation', en: 'training' },
  interculturality: { fr: 'interculturalité', en: 'interculturality' },
  autonomy: { fr: 'autonomie', en: 'autonomy' },
};

const DAYS: Record<string, Localized> = {
  mon: { fr: 'lundi', en: 'Monday' },
  tue: { fr: 'mardi', en: 'Tuesday' },
  wed: { fr: 'mercredi', en: 'Wednesday' },
  thu: { fr: 'jeudi', en: 'Thursday' },
  fri: { fr: 'vendredi', en: 'Friday' },
  sat: { fr: 'samedi', en: 'Saturday' },
  sun: { fr: 'dimanche', en: 'Sunday' },
};

const PARTS_OF_DAY: Record<string, Localized> = {
  morning: { fr: 'matin', en: 'morning' },
  afternoon: { fr: 'après-midi', en: 'afternoon' },
  evening: { fr: 'soir', en: 'evening' },
};

const GENDERS: Record<Gender, Localized> = {
  female: { fr: 'une femme', en: 'a woman' },
  male: { fr: 'un homme', en: 'a man' },
  other: { fr: 'une autre personne', en: 'someone else' },
  unknown: { fr: 'non renseigné', en: 'not told' },
};

const BAND_WORDS: Record<Band, Localized> = {
  commune: { fr: 'même commune', en: 'same town' },
  intercommunality: { fr: 'même intercommunalité', en: 'same grouping of towns' },
  department: { fr: 'même département', en: 'same department' },
  neighbour: { fr: 'départements voisins', en: 'neighbouring departments' },
  region: { fr: 'même région', en: 'same region' },
  'neighbouring-region': { fr: 'régions voisines', en: 'neighbouring regions' },
  elsewhere: { fr: 'régions éloignées', en: 'distant regions' },
};

/** An objective as the reader names it. */
export function objectiveWord(objective: string, language: MessageLanguage): string {
  return OBJECTIVES[objective as Objective]?.[language] ?? objective;
}

/** A weekly slot as the reader names it: `samedi matin`. */
export function slotWord(slot: string, language: MessageLanguage): string {
  const [day, part] = (slot as Slot).split('-');
  return `${DAYS[day][language]} ${PARTS_OF_DAY[part][language]}`;
}

/** A distance as the reader names it. */
export function bandWord(band: string, language: MessageLanguage): string {
  return BAND_WORDS[band as Band][language];
}

/** A gender as the reader names it: `une femme`. */
export function genderWord(gender: string, language: MessageLanguage): string {
  return GENDERS[gender as Gender][language];
}
