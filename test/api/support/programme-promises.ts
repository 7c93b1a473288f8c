import type { Moment } from '@tdu/impact-domain';
import type { PoolMember, StepKind } from '@tdu/people-domain';
import type { PresetKey } from '@tdu/programmes-domain';

type Measured = `${string}@${Moment}`;

/** What a programme is published to be. What is absent is not told, and its model leaves it open. */
export interface Promised {
  /** Months of a duo, null where the programme sets no length; in words, where it sets one. */
  readonly months: number | null;
  readonly length?: string;
  /** Period against which lateness is computed; null: never late. */
  readonly rhythm: 'week' | 'fortnight' | 'month' | null;
  /** The rhythm, where a number does not say it. */
  readonly rhythmNote?: RegExp;
  /** Minutes of a meeting. */
  readonly minutes?: readonly [from: number, to: number];
  readonly charter: boolean;
  /** The first meeting is framed by the team. */
  readonly framed?: boolean;
  /** What the steps of admission are about, by role. */
  readonly steps?: Partial<Record<PoolMember['role'], readonly StepKind[]>>;
  /** Papers of a duo besides its charter. */
  readonly papers?: readonly string[];
  /** People who make a pair impossible. */
  readonly refuses?: readonly (readonly [role: PoolMember['role'], about: Partial<PoolMember>])[];
  /** Criteria of the score that the programme names. */
  readonly weighs?: readonly string[];
  /** Indicators that the programme lists, `@` the moment it says. */
  readonly counts: readonly (string | Measured)[];
  /** What counts towards the target of a year. */
  readonly achieves: 'duos_formed' | 'people_reached' | 'duos_finished';
}

const STRANGERS = { frenchLevel: 'A1', languages: [] } as const;

/** What each programme is published to be, row by row (docs/programmes.md); the rest of its life follows from its data. */
export const PROMISES: Readonly<Record<PresetKey, Promised>> = {
  'duos-de-demain': {
    ...{ months: 6, length: '6 mois', rhythm: 'month', charter: true, framed: true },
    steps: { mentor: ['criminal_record', 'training'] },
    refuses: [
      ['mentor', { department: '13' }],
      ['mentor', { availability: ['mon-morning'] }],
    ],
    weighs: ['interests', 'territory', 'availability'],
    ...{ counts: ['social_ties'], achieves: 'duos_formed' },
  },
  'duo-for-a-job': {
    ...{ months: 6, length: '6 mois', rhythm: 'week', minutes: [120, 180], charter: true },
    steps: { mentor: ['interview', 'training'], mentee: ['interview'] },
    papers: ['action-plan'],
    refuses: [
      ['mentor', { birthDate: '1985-01-01' }],
      ['mentee', { birthDate: '1991-01-01' }],
    ],
    weighs: ['sector', 'language', 'interests', 'age'],
    ...{ counts: ['positive_exit@end', 'job'], achieves: 'duos_finished' },
  },
  kodiko: {
    ...{ months: 6, length: '5 à 6 mois', rhythm: 'month', minutes: [90, 120], charter: false },
    steps: { mentor: ['training', 'document'] },
    refuses: [['mentee', { frenchLevel: 'A1' }]],
    weighs: ['sector', 'french'],
    counts: ['interviews', 'job@after_12_months', 'training_admission@after_12_months'],
    achieves: 'duos_formed',
  },
  unir: {
    ...{ months: 6, length: '6 mois', rhythm: null, charter: false },
    steps: { mentor: ['document'], mentee: ['document'] },
    ...{ counts: ['studies_resumed@end'], achieves: 'duos_formed' },
  },
  'unir-femmes': {
    ...{ months: 6, length: '6 mois', rhythm: null, charter: false },
    steps: { mentor: ['document'], mentee: ['document'] },
    refuses: [['mentor', { gender: 'male' }]],
    ...{ counts: ['studies_resumed@end'], achieves: 'duos_formed' },
  },
  'tandem-refugies': {
    ...{ months: 24, length: '24 mois', rhythm: null, rhythmNote: /rapproché/, charter: true },
    steps: { mentor: ['training'] },
    refuses: [['mentor', { department: '59' }]],
    ...{ counts: ['job@end', 'training_admission@end', 'housing@end'], achieves: 'duos_finished' },
  },
  'jrs-welcome': {
    ...{ months: 9, length: '9 mois au plus', rhythm: null, charter: true },
    steps: { mentee: ['document'] },
    ...{ counts: ['nights', 'hosts'], achieves: 'people_reached' },
  },
  proxite: {
    ...{ months: 6, length: '6 mois au moins', rhythm: 'fortnight', rhythmNote: /semaine ou par quinzaine/ },
    ...{ charter: false, counts: [], achieves: 'people_reached' },
  },
  'reseau-mens': {
    ...{ months: null, rhythm: null, charter: true },
    steps: { mentor: ['document'], mentee: ['document'] },
    refuses: [['mentor', STRANGERS]],
    weighs: ['language'],
    ...{ counts: ['studies_resumed@end'], achieves: 'duos_formed' },
  },
  'face-parrain-emploi': {
    ...{ months: 6, length: '4 à 6 mois', rhythm: null, charter: true, weighs: ['interests'] },
    ...{ counts: ['job@after_6_months'], achieves: 'duos_finished' },
  },
  'volont-r': {
    ...{ months: 8, length: '6 à 8 mois', rhythm: null, charter: false },
    steps: { mentee: ['document'] },
    refuses: [['mentee', { birthDate: '1999-01-01' }]],
    ...{ counts: [], achieves: 'people_reached' },
  },
  'les-determines': {
    ...{ months: 6, length: '6 mois', rhythm: null, charter: false },
    refuses: [['mentee', { birthDate: '1989-01-01' }]],
    ...{ counts: ['company_created'], achieves: 'duos_finished' },
  },
  '1-jeune-1-mentor': {
    ...{ months: 6, length: '6 mois au moins', rhythm: null, rhythmNote: /heures par mois/, charter: false },
    steps: { mentor: ['references', 'training', 'references'] },
    refuses: [['mentee', { birthDate: '1995-01-01' }]],
    ...{ counts: ['meeting_hours'], achieves: 'duos_formed' },
  },
  'refugie-a-refugie': {
    ...{ months: null, rhythm: null, charter: false },
    refuses: [['mentor', STRANGERS]],
    ...{ weighs: ['peer'], counts: [], achieves: 'duos_formed' },
  },
};
