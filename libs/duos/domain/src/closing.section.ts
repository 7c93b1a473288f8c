import { defineSection } from '@tdu/programmes-domain';
import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_]{1,38}$/, 'lettres minuscules, chiffres et _');
const label = z.string().trim().min(1).max(200);
const sides = z
  .array(z.enum(['mentor', 'mentee']))
  .min(1)
  .default(['mentor', 'mentee']);

/** A question of the closing review. Words are never needed: `text` may always stay empty. */
const questionSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('scale'), key, label, sides, from: z.int().min(0), to: z.int().max(10) })
    .refine(({ from, to }) => from < to, 'l’échelle finit avant de commencer'),
  z.strictObject({ kind: z.literal('yes_no'), key, label, sides }),
  z.strictObject({ kind: z.literal('choice'), key, label, sides, choices: z.array(label).min(2).max(12) }),
  z.strictObject({ kind: z.literal('text'), key, label, sides }),
]);

const badgeSchema = z.strictObject({
  name: label,
  /** What somebody did to have it, without saying anything of who he or she is. */
  criteria: z.string().trim().min(1).max(500),
  skills: z.array(label).max(10),
});

/** The key of the answer that says whether one would have a duo with the same person again. */
export const AGAIN = 'again';

const QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    kind: 'scale',
    key: 'satisfaction',
    label: 'Ce duo vous a-t-il été utile ? (0 : pas du tout, 10 : beaucoup)',
    from: 0,
    to: 10,
  },
  {
    kind: 'scale',
    key: 'support',
    label: 'L’équipe a-t-elle été présente quand il le fallait ? (0 à 10)',
    from: 0,
    to: 10,
  },
  { kind: 'yes_no', key: AGAIN, label: 'Referiez-vous un duo avec la même personne ?' },
  { kind: 'text', key: 'words', label: 'Quelques mots, si vous voulez' },
];

const BADGES = {
  mentor: {
    name: 'Mentor engagé·e',
    criteria: 'A accompagné une personne en duo de mentorat, de la charte signée au bilan de clôture.',
    skills: ['Écoute', 'Transmission', 'Interculturalité'],
  },
  mentee: {
    name: 'Parcours de mentorat mené à terme',
    criteria: 'A mené un parcours de mentorat en duo, de la charte signée au bilan de clôture.',
    skills: ['Engagement', 'Communication', 'Interculturalité'],
  },
};

/** What a programme asks at the end of a duo, gives for it, and asks again afterwards. */
export const closingSchema = z
  .strictObject({
    questions: z
      .array(questionSchema)
      .max(20)
      .refine(
        (all) => new Set(all.map((one) => one.key)).size === all.length,
        'deux questions portent la même clé',
      )
      .prefault(QUESTIONS),
    badge: z.strictObject({ mentor: badgeSchema, mentee: badgeSchema }).prefault(BADGES),
    /** So many months after the closure the team asks how things are. */
    followUpMonths: z
      .array(z.int().min(1).max(60))
      .max(4)
      .refine((given) => new Set(given).size === given.length, 'un suivi y figure deux fois')
      .default([6, 12]),
  })
  .prefault({});

export type ClosingRules = z.infer<typeof closingSchema>;
export type ClosingQuestion = ClosingRules['questions'][number];
export type BadgeRules = ClosingRules['badge']['mentor'];

/** The section `closing` of a programme version; a version without it has the questions and badges above. */
export const closingSection = defineSection('closing', closingSchema, undefined, {
  closing: 'Clôture et suites',
  questions: 'Questions du bilan',
  badge: 'Badge de compétences',
  followUpMonths: 'Suivis après la clôture, en mois',
  criteria: 'Critères',
  skills: 'Compétences',
  scale: 'échelle',
  yes_no: 'oui ou non',
  choice: 'choix',
  text: 'texte libre',
  choices: 'Choix',
  sides: 'À qui',
  mentor: 'mentor',
  mentee: 'mentoré·e',
});
