import type { MessageLanguage } from '@tdu/kernel';
import type { Slot } from '@tdu/people-domain';
import { count } from '../words/localized.js';
import { objectiveWord, slotWord } from '../words/terms.js';
import { TIME_BLOCKS } from './profile-facets.js';
import type { RecruitBrief } from './recruit-briefs.js';
import type { RecruitProfile } from './recruit-profile.js';

/** A brief as one sentence that says whom to look for and how many wait for such a person. */
export function briefSentence({ profile, serves }: RecruitBrief, language: MessageLanguage): string {
  const who = profileWords(profile, language);
  if (language === 'fr') return `${SEEK.fr[profile.role]} ${who} : ${waitingWords(profile, serves, 'fr')}.`;
  return `${SEEK.en[profile.role]} ${who}: ${waitingWords(profile, serves, 'en')}.`;
}

/** The profile as a noun phrase: `une mentore qui parle dari, à portée du département 93`. */
export function profileWords(profile: RecruitProfile, language: MessageLanguage): string {
  const { role, gender, language: spoken, department, video, slots, objective } = profile;
  const [fr, noun] = [language === 'fr', NOUNS[language][role][gender ?? 'any']];
  const parts = [
    spoken === null ? '' : fr ? `qui parle ${spoken}` : `who speaks ${spoken}`,
    department === null || video
      ? ''
      : fr
        ? `à portée du département ${department}`
        : `within reach of department ${department}`,
    video ? (fr ? 'en visio' : 'by video') : '',
    slots.length === 0 ? '' : fr ? `libre ${timeWords(slots, 'fr')}` : `free ${timeWords(slots, 'en')}`,
    objective === null
      ? ''
      : fr
        ? `pour l’objectif ${objectiveWord(objective, 'fr')}`
        : `for the goal ${objectiveWord(objective, 'en')}`,
  ].filter(Boolean);
  return parts.length === 0 ? noun : `${noun} ${parts.join(', ')}`;
}

const SEEK = {
  fr: { mentor: 'Recruter', mentee: 'Chercher auprès des prescripteurs' },
  en: { mentor: 'Recruit', mentee: 'Ask referrers for' },
} as const;

const NOUNS = {
  fr: {
    mentor: { female: 'une mentore', male: 'un mentor homme', any: 'un·e mentor·e' },
    mentee: {
      female: 'une femme à accompagner',
      male: 'un homme à accompagner',
      any: 'une personne à accompagner',
    },
  },
  en: {
    mentor: { female: 'a woman mentor', male: 'a male mentor', any: 'a mentor' },
    mentee: { female: 'a woman to accompany', male: 'a man to accompany', any: 'someone to accompany' },
  },
} as const;

function waitingWords({ role }: RecruitProfile, serves: number, language: MessageLanguage): string {
  if (language === 'en') {
    const who =
      role === 'mentor' ? count('en', serves, 'mentee', 'mentees') : count('en', serves, 'mentor', 'mentors');
    return `${who} ${serves === 1 ? 'waits' : 'wait'} for one`;
  }
  const who =
    role === 'mentor'
      ? count('fr', serves, 'personne accompagnée', 'personnes accompagnées')
      : count('fr', serves, 'mentor', 'mentors');
  return `${who} ${serves < 2 ? 'attend' : 'attendent'} ce profil`;
}

const BLOCK_WORDS: Readonly<Record<string, Record<MessageLanguage, string>>> = {
  'weekday-mornings': { fr: 'les matins de semaine', en: 'on weekday mornings' },
  'weekday-afternoons': { fr: 'les après-midi de semaine', en: 'on weekday afternoons' },
  'weekday-evenings': { fr: 'les soirs de semaine', en: 'on weekday evenings' },
  weekend: { fr: 'le week-end', en: 'at the weekend' },
};

function timeWords(slots: readonly Slot[], language: MessageLanguage): string {
  const block = Object.keys(TIME_BLOCKS).find(
    (key) =>
      TIME_BLOCKS[key].length === slots.length && TIME_BLOCKS[key].every((slot) => slots.includes(slot)),
  );
  if (block) return BLOCK_WORDS[block][language];
  const words = slots.map((slot) => slotWord(slot, language)).join(', ');
  return language === 'fr' ? `le ${words}` : `on ${words}`;
}
